package org.kalanso.computerroom.visitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.computerroom.settings.RoomSettingsStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away what tells who a visitor was: name, birth, sex, phone, document, guardian, photo, signature, and what operators wrote
 * beside their sessions. Sessions stay with the figures that were noted when they were made, so no statistic changes.
 */
@Component
class ForgetVisitors {
    private static final int AT_ONCE = 200;
    private final ForgetStore store;
    private final RoomSettingsStore settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ForgetVisitors(ForgetStore store, RoomSettingsStore settings, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void removed(Caller caller, UUID id) {
        store.pseudonymise(List.of(id), clock.instant());
        events.publishEvent(Recorded.by(caller, "visitor.removed", "visitor", id, null, null));
    }

    @Transactional
    void withdrawn(Caller caller, UUID id) {
        store.pseudonymise(List.of(id), clock.instant());
        events.publishEvent(
                Recorded.by(caller, "visitor.pseudonymised", "visitor", id, null, Map.of("why", "withdrawn")));
    }

    /**
     * By the school's rule, so many days after the last visit; nobody who sits there or holds a code. Done again it finds
     * nothing, and what a stop left undone it finds the next time.
     *
     * @return how many, at most {@value #AT_ONCE} in one transaction: ask again until there are none
     */
    @Transactional
    int overdue(SchoolId school) {
        int days = settings.of(school).visitorDays();
        Instant cutoff = clock.instant().minus(Duration.ofDays(days));
        List<UUID> due = store.lastSeenBefore(school, cutoff, AT_ONCE);
        store.pseudonymise(due, clock.instant());
        store.clearWords(school, cutoff);
        if (!due.isEmpty())
            events.publishEvent(new RecordedAll(due.stream()
                    .map(id -> new Recorded(
                            school,
                            null,
                            "visitor.pseudonymised",
                            "visitor",
                            id.toString(),
                            null,
                            Map.of("why", "rule", "days", days)))
                    .toList()));
        return due.size();
    }
}
