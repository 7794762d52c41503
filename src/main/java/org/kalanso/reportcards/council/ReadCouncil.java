package org.kalanso.reportcards.council;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.AveragesView;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person who sits in the council sees of it. */
@Component
public class ReadCouncil {
    private final Councils councils;
    private final CouncilStore store;
    private final DecisionStore decisions;
    private final Averages averages;

    ReadCouncil(Councils councils, CouncilStore store, DecisionStore decisions, Averages averages) {
        this.councils = councils;
        this.store = store;
        this.decisions = decisions;
        this.averages = averages;
    }

    /** @throws org.kalanso.platform.problem.Problem 404 where the caller does not sit in it */
    @Transactional(readOnly = true)
    public CouncilView seenBy(Caller caller, ClassId group, PeriodId period) {
        var place = councils.seenBy(caller, group, period);
        var council = store.of(group, period);
        return new CouncilView(
                council.state(),
                council.minutes(),
                council.draftedAt(),
                council.frozenAt(),
                council.reopenReason(),
                council.version(),
                !council.frozen() && Councils.mayDecide(caller, place.group()),
                caller.is(Role.HEAD),
                AveragesView.of(averages.of(place.group(), period)),
                decisions.of(place).values().stream().toList());
    }
}
