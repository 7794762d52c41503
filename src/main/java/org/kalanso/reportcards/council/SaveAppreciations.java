package org.kalanso.reportcards.council;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a teacher says of the pupils of a class in a subject they teach there. */
@Service
class SaveAppreciations {
    private static final int LONGEST = 300;
    private final Councils councils;
    private final Classes classes;
    private final CouncilStore store;
    private final AppreciationStore appreciations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SaveAppreciations(
            Councils councils,
            Classes classes,
            CouncilStore store,
            AppreciationStore appreciations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.councils = councils;
        this.classes = classes;
        this.store = store;
        this.appreciations = appreciations;
        this.events = events;
        this.clock = clock;
    }

    /** Where the caller may write: the head everywhere, a teacher where assigned. @throws Problem 404 elsewhere */
    Place writableBy(Caller caller, ClassId group, PeriodId period, SubjectId subject) {
        var place = councils.seenBy(caller, group, period);
        var taught =
                classes.subjects(group).stream().anyMatch(each -> each.subject().equals(subject));
        if (!taught || !(caller.is(Role.HEAD) || classes.teaches(caller.person(), group, subject)))
            throw Problem.notFound();
        return place;
    }

    /** @param said each for {@code subject}; pupils who are not in the class are left out */
    @Transactional
    void save(Caller caller, ClassId group, PeriodId period, SubjectId subject, List<Appreciation> said) {
        var place = writableBy(caller, group, period, subject);
        refuseTooLong(said);
        store.held(place).mustBeOpen();
        Set<StudentId> roster =
                classes.roster(group).stream().map(RosterPupil::student).collect(Collectors.toSet());
        var kept = said.stream().filter(each -> roster.contains(each.student())).toList();
        for (var each : kept) appreciations.save(place, each, caller.person(), clock.instant());
        events.publishEvent(new Recorded(
                place.group().school(),
                caller.person(),
                "appreciations.saved",
                "class",
                group.toString(),
                null,
                Map.of("period", period.toString(), "subject", subject.toString(), "pupils", kept.size())));
    }

    private static void refuseTooLong(List<Appreciation> said) {
        var errors = new FieldErrors();
        for (var each : said) errors.optional("text." + each.student(), each.text(), LONGEST);
        errors.refuse();
    }
}
