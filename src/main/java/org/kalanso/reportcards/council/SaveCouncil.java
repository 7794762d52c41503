package org.kalanso.reportcards.council;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the council decided, as long as the class is open and nobody else wrote meanwhile. */
@Service
public class SaveCouncil {
    private final Councils councils;
    private final Classes classes;
    private final CouncilStore store;
    private final DecisionStore decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SaveCouncil(
            Councils councils,
            Classes classes,
            CouncilStore store,
            DecisionStore decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.councils = councils;
        this.classes = classes;
        this.store = store;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** @param version of the council that the person saw; null = whatever is there */
    @Transactional
    public void save(Caller caller, ClassId group, PeriodId period, CouncilDraft draft, @Nullable Integer version) {
        var place = councils.decidedBy(caller, group, period);
        var checked = draft.checked();
        var council = store.held(place);
        council.mustBeOpen();
        if (version != null && version != council.version()) throw Problem.stale();
        var changed = changed(place, checked);
        for (var decision : changed) decide(caller, place, decision);
        var minutes =
                Objects.requireNonNullElse(draft.minutes(), council.minutes()).strip();
        if (!changed.isEmpty() || !minutes.equals(council.minutes())) store.minutes(place, minutes);
    }

    private List<Decision> changed(Place place, List<Decision> checked) {
        var before = decisions.of(place);
        Set<StudentId> roster = classes.roster(place.group().id()).stream()
                .map(RosterPupil::student)
                .collect(Collectors.toSet());
        return checked.stream()
                .filter(decision -> roster.contains(decision.student()))
                .filter(decision -> !decision.sameAs(
                        Objects.requireNonNullElse(before.get(decision.student()), Decision.none(decision.student()))))
                .toList();
    }

    private void decide(Caller caller, Place place, Decision decision) {
        decisions.save(place, decision, caller.person(), clock.instant());
        events.publishEvent(new Recorded(
                place.group().school(),
                caller.person(),
                "council.decided",
                "student",
                decision.student().toString(),
                null,
                said(decision)));
    }

    /** The award; the sentences may name the pupil, and an entry stays when they are forgotten. */
    private static Map<String, Object> said(Decision decision) {
        var award = decision.award();
        return Map.of(
                "award",
                award == null ? "" : award,
                "version",
                decision.version(),
                "decided",
                !decision.decision().isEmpty());
    }
}
