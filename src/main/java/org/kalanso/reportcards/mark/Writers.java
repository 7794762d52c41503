package org.kalanso.reportcards.mark;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** What people who wrote marks are called. */
@Component
class Writers {
    private final Accounts accounts;

    Writers(Accounts accounts) {
        this.accounts = accounts;
    }

    Map<PersonId, String> names(Collection<MarkCell> cells) {
        var persons = cells.stream()
                .map(MarkCell::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (persons.isEmpty()) return Map.of();
        var names = new HashMap<PersonId, String>();
        accounts.names(persons).forEach((person, name) -> names.put(person, name.full()));
        return names;
    }
}
