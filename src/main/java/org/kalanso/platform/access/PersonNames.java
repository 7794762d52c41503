package org.kalanso.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** What people are called, for pages of modules that know no persons; the accounts module answers. */
public interface PersonNames {
    /** Given names first; those who don't exist are left out. */
    Map<PersonId, String> of(Collection<PersonId> persons);

    /**
     * People whose name has every word of the text, without accents or case; at most 200.
     *
     * @param school only those who are or were somebody in it; null = everybody
     */
    List<PersonId> called(String text, @Nullable SchoolId school);
}
