package org.kalanso.reportcards.council;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a frozen class again for a correction. Its cards stay as they are until it is frozen anew. */
@Service
class ReopenClass {
    private static final int LONGEST_REASON = 200;
    private final Councils councils;
    private final CouncilStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReopenClass(Councils councils, CouncilStore store, ApplicationEventPublisher events, Clock clock) {
        this.councils = councils;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @param reason why; the next version of the cards says it, so there must be one */
    @Transactional
    void reopen(Caller caller, ClassId group, PeriodId period, @Nullable String reason) {
        var place = councils.closedBy(caller, group, period);
        var errors = new FieldErrors();
        var why = errors.text("reason", reason, LONGEST_REASON);
        errors.refuse();
        store.held(place).mustBeFrozen();
        store.reopen(place, why, caller.person(), clock.instant());
        events.publishEvent(new Recorded(
                place.group().school(),
                caller.person(),
                "council.reopened",
                "class",
                group.toString(),
                null,
                Map.of("period", period.toString(), "reason", why)));
    }
}
