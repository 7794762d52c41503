package org.kalanso.community.conversation;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/** Why somebody reports or closes a conversation. @param reason 1 to 500 characters */
record ReasonInput(@Nullable String reason) {
    private static final int LONGEST = 500;

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} on {@code reason} */
    String checked() {
        var errors = new FieldErrors();
        String checked = errors.text("reason", reason, LONGEST);
        errors.refuse();
        return checked;
    }
}
