package org.kalanso.accounts;

import java.util.List;
import org.kalanso.platform.ids.SchoolId;

/** What accounts must know of schools and can't ask, standing below them: implemented by the module that owns schools. */
public interface SchoolDirectory {
    /** @param country ISO 3166-1, two capital letters: whose phone numbers are meant when no country is written */
    record Entry(SchoolId id, String name, String country) {}

    /** Every school of the installation, in the order of their names. */
    List<Entry> schools();
}
