package org.kalanso.computerroom.tariff;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes tariffs. What was sold keeps its own price and length, so a change never reaches back. */
@Component
class KeepTariff {
    private final TariffStore store;
    private final Schools schools;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepTariff(TariffStore store, Schools schools, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.schools = schools;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    Tariff add(Caller caller, TariffInput input) {
        String currency = schools.institution(caller.inSchool()).currency();
        UUID id = Ids.newId();
        store.insert(caller, id, input.checked(currency), currency);
        Tariff added = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(Recorded.by(caller, "tariff.added", "tariff", id, null, said(added)));
        return added;
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    Tariff edit(Caller caller, UUID id, TariffInput input, @Nullable Integer expected) {
        Tariff before = store.editableBy(caller, id).orElseThrow(Problem::notFound);
        Versions.check(expected, before.version());
        store.update(id, input.checked(before.currency()));
        Tariff after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(Recorded.by(caller, "tariff.changed", "tariff", id, said(before), said(after)));
        return after;
    }

    @Transactional
    Tariff remove(Caller caller, UUID id) {
        Tariff before = store.editableBy(caller, id).orElseThrow(Problem::notFound);
        store.remove(id, Timestamp.from(clock.instant()));
        events.publishEvent(Recorded.by(caller, "tariff.removed", "tariff", id, said(before), null));
        return before;
    }

    private static Map<String, Object> said(Tariff tariff) {
        return Map.of(
                "name", tariff.name(),
                "minutes", tariff.minutes(),
                "price", tariff.price().toPlainString(),
                "currency", tariff.currency());
    }
}
