package org.kalanso.accounts;

import java.util.List;
import org.kalanso.platform.ids.SchoolId;

/** What accounts must know of schools and can't ask, standing below them: implemented by the module that owns schools. */
public interface SchoolDirectory {
    /** @param country ISO 3166-1, two capital letters: whose phone numbers are meant when no country is written */
    record Entry(SchoolId id, String name, String country, String city) {}

    /** Every school of the installation, in the order of their names. */
    List<Entry> schools();

    /** Empty for a school that is not of this installation. */
    default String name(SchoolId school) {
        return schools().stream()
                .filter(each -> each.id().equals(school))
                .map(Entry::name)
                .findFirst()
                .orElse("");
    }
}
