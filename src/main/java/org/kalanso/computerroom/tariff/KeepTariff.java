package org.kalanso.computerroom.tariff;

import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds tariffs and removes those by which nothing was ever sold; a price that changes is another tariff. */
@Component
class KeepTariff {
    private final TariffStore store;
    private final Schools schools;
    private final ApplicationEventPublisher events;

    KeepTariff(TariffStore store, Schools schools, ApplicationEventPublisher events) {
        this.store = store;
        this.schools = schools;
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

    @Transactional
    Tariff remove(Caller caller, UUID id) {
        Tariff before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        if (store.delete(caller, id) == 0) throw Problem.notFound();
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
