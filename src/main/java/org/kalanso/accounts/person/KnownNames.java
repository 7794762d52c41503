package org.kalanso.accounts.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.PersonName;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.springframework.stereotype.Component;

/** Says to the modules below what people are called. */
@Component
class KnownNames implements PersonNames {
    private static final int MOST = 200;
    private final PersonStore store;

    KnownNames(PersonStore store) {
        this.store = store;
    }

    @Override
    public Map<PersonId, String> of(Collection<PersonId> persons) {
        return store.names(persons).values().stream().collect(Collectors.toMap(PersonName::id, PersonName::full));
    }

    @Override
    public List<PersonId> called(String text, @Nullable SchoolId school) {
        String key = Names.key(text);
        return key.isEmpty() ? List.of() : store.called(List.of(key.split(" ")), school, MOST);
    }
}
