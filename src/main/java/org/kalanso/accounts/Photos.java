package org.kalanso.accounts;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;

/** Where a person's photo is, for pages of other modules. */
public interface Photos {
    /** The address of the large picture; null where there is none that this caller may see now. */
    @Nullable
    String of(Caller caller, PersonId person);
}
