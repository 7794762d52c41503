package org.kalanso.accounts;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;

/** Where a person's photo is, for pages of other modules. */
public interface Photos {
    /** The address of the large picture; null where there is none that this caller may see now. */
    @Nullable
    String of(Caller caller, PersonId person);

    /** A square JPEG in 64 and 256 pixels, without metadata; {@code sha256} of the large one, hexadecimal. */
    record Drawn(byte[] small, byte[] large, String sha256) {}

    /**
     * What was sent, drawn anew, for a module that keeps pictures of people without an account.
     *
     * @throws org.kalanso.platform.problem.Problem 422 on {@code file} for what is no JPEG or PNG, or far too large
     */
    Drawn drawnAnew(byte[] sent);
}
