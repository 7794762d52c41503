package org.kalanso.platform.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects every wrong field of one input, then refuses them all at once. */
public final class FieldErrors {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
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

    /** One of the known words, or null where nothing was said; "unknown" for any other. */
    public @Nullable String oneOf(String field, @Nullable String value, List<String> known) {
        if (value == null || value.isBlank()) return null;
        if (known.contains(value)) return value;
        add(field, "unknown");
        return null;
    }

    /** An id, or null where nothing was said; "unknown" for what is none. */
    public @Nullable UUID id(String field, @Nullable String value) {
        if (value == null || value.isBlank()) return null;
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException malformed) {
            add(field, "unknown");
            return null;
        }
    }

    /** A day, {@code yyyy-MM-dd} or {@code dd/MM/yyyy}; null where nothing was said; "invalid-date" for what is none. */
    public @Nullable LocalDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) return null;
        String typed = value.strip();
        try {
            // a tablet's keys for numbers have no stroke
            if (typed.matches("\\d{8}")) return LocalDate.parse(typed, DIGITS);
            return typed.indexOf('/') > 0 ? LocalDate.parse(typed, WRITTEN) : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            add(field, "invalid-date");
            return null;
        }
    }

    public boolean none() {
        return errors.isEmpty();
    }

    /** @throws Problem {@code platform.invalid} when anything was wrong */
    public void refuse() {
        if (!errors.isEmpty()) throw Problem.invalid(errors);
    }
}
