package org.kalanso.reportcards.appreciation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.council.Councils;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a teacher says of the pupils of a class. Sending the same sentence again changes nothing, so whoever lost the
 * network may repeat; a sentence that somebody else wrote meanwhile is never overwritten unseen.
 */
@Service
public class SaveAppreciations {
    private static final String PUPIL_LEFT = "reportcards.pupil-left";
    private final Councils councils;
    private final Classes classes;
    private final AppreciationStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SaveAppreciations(
            Councils councils,
            Classes classes,
            AppreciationStore store,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.councils = councils;
        this.classes = classes;
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param drafts checked ones
     * @return one answer each, in their order
     * @throws Problem 403 for those who only read the sheet, 409 {@code reportcards.period-frozen}
     */
    @Transactional
    public List<AppreciationAnswer> save(Caller caller, AppreciationSheet sheet, List<AppreciationDraft> drafts) {
        if (!sheet.mayWrite()) throw Problem.forbidden();
        councils.holdOpen(sheet.place());
        var before = store.held(sheet);
        var roster = classes.roster(sheet.place().group().id()).stream()
                .map(RosterPupil::student)
                .collect(Collectors.toSet());
        var acts = new ArrayList<Recorded>();
        var answers = drafts.stream()
                .map(draft -> one(caller, sheet, draft, before, roster, acts))
                .toList();
        if (!acts.isEmpty()) events.publishEvent(new RecordedAll(acts));
        return answers;
    }

    private AppreciationAnswer one(
            Caller caller,
            AppreciationSheet sheet,
            AppreciationDraft draft,
            Map<StudentId, Written> before,
            Set<StudentId> roster,
            List<Recorded> acts) {
        var student = Objects.requireNonNull(draft.student());
        if (!roster.contains(student)) return AppreciationAnswer.refused(student, PUPIL_LEFT);
        var there = before.get(student);
        var stands = there == null ? new Written(student, "", 0, caller.person()) : there;
        if (stands.text().equals(draft.line())) return AppreciationAnswer.saved(stands);
        if (stands.version() != draft.seen()) return AppreciationAnswer.conflict(stands, name(stands));
        var now = new Written(student, draft.line(), stands.version() + 1, caller.person());
        if (!store.write(sheet, now, clock.instant())) return theirs(sheet, student);
        before.put(student, now);
        acts.add(recorded(caller, sheet, stands, now));
        return AppreciationAnswer.saved(now);
    }

    /** Two first sentences for one pupil at once: there was no row to hold yet. */
    private AppreciationAnswer theirs(AppreciationSheet sheet, StudentId student) {
        var theirs = Objects.requireNonNull(store.held(sheet).get(student));
        return AppreciationAnswer.conflict(theirs, name(theirs));
    }

    private @Nullable String name(Written written) {
        var name = accounts.names(List.of(written.by())).get(written.by());
        return name == null ? null : name.full();
    }

    private static Recorded recorded(Caller caller, AppreciationSheet sheet, Written before, Written now) {
        return new Recorded(
                sheet.school(),
                caller.person(),
                "appreciation.changed",
                "appreciation",
                sheet.place().group().id() + "/" + sheet.subject().subject() + "/"
                        + sheet.place().period().id() + "/" + now.student(),
                before.version() == 0 ? null : said(before),
                said(now));
    }

    /** Which version and how long: the words may name the pupil, and an entry stays when they are forgotten. */
    private static Map<String, Integer> said(Written remark) {
        return Map.of("version", remark.version(), "letters", remark.text().length());
    }
}
