package org.kalanso.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalanso.platform.ids.SchoolId;

/** What a module's objects are called on the page of the journal; the module that has them answers. */
public interface JournalObjects {
    /** The kinds of objects it describes, as its {@link Recorded} name them. */
    Set<String> kinds();

    /** Those of the school that still exist, by their id; malformed ids are left out. */
    Map<String, Described> describe(SchoolId school, String kind, Collection<String> ids);

    /** Ids of objects of the school that people mean by this text, at most 50: whose entries a search finds too. */
    default List<String> meantBy(SchoolId school, String text) {
        return List.of();
    }
}
