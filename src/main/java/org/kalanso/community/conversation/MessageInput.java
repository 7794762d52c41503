package org.kalanso.community.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * A message that somebody writes.
 *
 * @param text 1 to 2,000 characters; line breaks are kept
 * @param clientId sent again with the same one, it is the same message
 */
record MessageInput(@Nullable String text, @Nullable UUID clientId) {
    static final int LONGEST = 2000;

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} on {@code text} */
    String checked() {
        var errors = new FieldErrors();
        // a form sends line breaks as two characters; they count as one
        String tidy = text == null ? "" : text.replace("\r\n", "\n");
        String checked = errors.text("text", tidy, LONGEST);
        errors.refuse();
        return checked;
    }
}
