package org.kalanso.school.institution;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;
import org.kalanso.school.student.MatriculePattern;

/**
 * What a person says about a school. Fields left out are emptied, but for the name, the zone, the languages and the pattern,
 * which are needed.
 *
 * @param shortName 1 to 10 characters, used in matricules
 * @param authorities one a line, at most 600 characters
 * @param zone IANA time zone, such as {@code Africa/Conakry}
 * @param languages {@code fr}, {@code en} or {@code fr,en}
 * @param matriculePattern see {@link MatriculePattern}
 */
public record SchoolInput(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String city,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String motto,
        @Nullable String authorities,
        @Nullable String authoritiesEn,
        @Nullable String headTitle,
        @Nullable String headName,
        @Nullable String zone,
        @Nullable String languages,
        @Nullable String matriculePattern) {
    private static final int LINES = 600;

    /** Checked and tidied; null phone and e-mail where there is none. */
    record Checked(
            String name,
            String shortName,
            String city,
            String address,
            @Nullable String phone,
            @Nullable String email,
            String motto,
            String authorities,
            String authoritiesEn,
            String headTitle,
            String headName,
            String zone,
            String languages,
            String pattern) {}

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} with every wrong field */
    Checked checked() {
        var errors = new FieldErrors();
        String mail = errors.optional("email", email, 200);
        if (!mail.isEmpty() && mail.indexOf('@') < 1) errors.add("email", "invalid");
        var checked = new Checked(
                Names.tidy(errors.text("name", name, 200)),
                Names.tidy(errors.text("shortName", shortName, 10)),
                Names.tidy(errors.optional("city", city, 100)),
                Names.tidy(errors.optional("address", address, 200)),
                orNull(errors.optional("phone", phone, 60)),
                orNull(mail),
                Names.tidy(errors.optional("motto", motto, 200)),
                lines(errors.optional("authorities", authorities, LINES)),
                lines(errors.optional("authoritiesEn", authoritiesEn, LINES)),
                Names.tidy(errors.optional("headTitle", headTitle, 60)),
                Names.tidy(errors.optional("headName", headName, 100)),
                zone(errors),
                languages(errors),
                pattern(errors));
        errors.refuse();
        return checked;
    }

    private String zone(FieldErrors errors) {
        String typed = errors.text("zone", zone, 60);
        try {
            if (!typed.isEmpty()) return ZoneId.of(typed).getId();
        } catch (DateTimeException unknown) {
            errors.add("zone", "unknown");
        }
        return typed;
    }

    private String languages(FieldErrors errors) {
        String typed = errors.text("languages", languages, 10);
        if (!typed.isEmpty()) errors.oneOf("languages", typed, List.of("fr", "en", "fr,en"));
        return typed;
    }

    private String pattern(FieldErrors errors) {
        String typed = errors.text("matriculePattern", matriculePattern, 40);
        if (!typed.isEmpty() && !new MatriculePattern(typed).valid())
            errors.add("matriculePattern", "school.pattern-form");
        return typed;
    }

    private static String lines(String text) {
        return String.join(
                "\n",
                text.lines().map(Names::tidy).filter(line -> !line.isEmpty()).toList());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
