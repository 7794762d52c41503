package org.kalanso.platform.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every wrong field of one input, then refuses them all at once. */
public final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    public FieldErrors add(String field, String code, Object... args) {
        errors.add(new FieldError(field, code, args));
        return this;
    }

    /** The text without outer spaces; "required" when there is none, "too-long" above {@code max} characters. */
    public String text(String field, @Nullable String value, int max) {
        String text = optional(field, value, max);
        if (text.isEmpty()) add(field, "required");
        return text;
    }

    /** Like {@link #text}, but may be empty. */
    public String optional(String field, @Nullable String value, int max) {
        String text = value == null ? "" : value.strip();
        if (text.length() > max) add(field, "too-long", max);
        return text;
    }

    public boolean none() {
        return errors.isEmpty();
    }

    /** @throws Problem {@code platform.invalid} when anything was wrong */
    public void refuse() {
        if (!errors.isEmpty()) throw Problem.invalid(errors);
    }
}
