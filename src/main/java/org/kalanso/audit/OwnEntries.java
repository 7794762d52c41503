package org.kalanso.audit;

import java.util.List;
import java.util.Map;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.stereotype.Repository;

/**
 * What a person did, and what was done to their account. Nothing is ever taken out of the journal: it holds ids and no names,
 * so that an entry of somebody forgotten points at a pseudonym.
 */
@Repository
class OwnEntries implements PersonalData {
    private final JsonRows rows;

    OwnEntries(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        return Map.of("entries", rows.of("""
                select at, school_id, act, object_kind, object_id, address, actor_id = :person as by_me from audit.entry
                where (actor_id = :person or object_kind = 'person' and object_id = :person::text)
                  and (:school::uuid is null or school_id = :school)
                order by id""", whose));
    }

    @Override
    public void forget(Forgotten who) {
        // entries are never changed, and name nobody
    }

    @Override
    public List<String> keeps() {
        return List.of("privacy.keeps-journal");
    }
}
