package org.kalanso.accounts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kalanso.accounts.consent.ConsentStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Whether somebody agrees to a use of their data, as of this moment: whoever uses it asks each time, so that a withdrawal
 * takes effect at once.
 */
@Component
public class Consents {
    private final ConsentStore store;

    Consents(ConsentStore store) {
        this.store = store;
    }

    public boolean given(PersonId person, SchoolId school, Purpose purpose) {
        return among(List.of(person), school, purpose).contains(person);
    }

    /** Those of them who agree. A yes to another text than today's counts no more than silence, a no always does. */
    public Set<PersonId> among(Collection<PersonId> persons, SchoolId school, Purpose purpose) {
        var agreeing = new HashSet<PersonId>();
        var words = store.lastWords(school, persons);
        int today = store.today(school, purpose);
        for (PersonId person : persons) {
            var word = words.get(new ConsentStore.Key(person, purpose));
            if (word == null ? purpose.whenSilent() : word.allows(today)) agreeing.add(person);
        }
        return agreeing;
    }
}
