package org.kalanso.reportcards.council;

import java.time.Clock;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.ClassResults;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.card.FreezeCards;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a class for a period: from the same instant its marks are locked and its cards exist. */
@Service
public class FreezeClass {
    private final Councils councils;
    private final CouncilStore store;
    private final CouncilWords words;
    private final Averages averages;
    private final FreezeCards cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreezeClass(
            Councils councils,
            CouncilStore store,
            CouncilWords words,
            Averages averages,
            FreezeCards cards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.councils = councils;
        this.store = store;
        this.words = words;
        this.averages = averages;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many cards were written */
    @Transactional
    public int freeze(Caller caller, ClassId group, PeriodId period) {
        return freeze(councils.closedBy(caller, group, period), caller.person());
    }

    /**
     * The same for a job that a head asked for.
     *
     * @throws org.kalanso.platform.problem.Problem already frozen, nobody in the class, or marks are missing
     */
    @Transactional
    public int freeze(Place place, PersonId by) {
        var council = store.held(place);
        if (council.frozen()) throw ReportcardsProblem.alreadyFrozen();
        // read only now: whoever was writing marks has finished, nobody can begin
        var results = averages.of(place.group(), place.period().id());
        if (results.roster().isEmpty()) throw ReportcardsProblem.nobodyInClass();
        if (results.missingMarks() > 0) throw ReportcardsProblem.marksMissing(results.missingMarks());
        var written = cards.freeze(results, words.of(place, council), by);
        store.freeze(place, by, clock.instant());
        events.publishEvent(recorded(place, by, results, written));
        return written;
    }

    private static Recorded recorded(Place place, PersonId by, ClassResults results, int written) {
        return new Recorded(
                place.group().school(),
                by,
                "council.frozen",
                "class",
                place.group().id().toString(),
                null,
                Map.of(
                        "period", place.period().id().toString(),
                        "pupils", results.roster().size(),
                        "cards", written));
    }
}
