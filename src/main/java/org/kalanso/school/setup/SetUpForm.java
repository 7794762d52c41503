package org.kalanso.school.setup;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;
import org.kalanso.school.preset.NewSchool;
import org.kalanso.school.preset.Presets;

/**
 * The whole set-up page as it is sent.
 *
 * @param identifier what the administrator signs in with: an e-mail, or a username of letters, digits, dot and hyphen
 * @param startsOn {@code yyyy-MM-dd}
 * @param key what the console's link carried
 */
public record SetUpForm(
        @Nullable String name,
        @Nullable String city,
        @Nullable String preset,
        @Nullable String country,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable Boolean bilingual,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String identifier,
        @Nullable String password,
        @Nullable String passwordAgain,
        @Nullable String key) {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}][\\p{L}\\d._-]{2,39}");

    record Checked(NewSchool school, String familyName, String givenNames, SignInName signInName, String password) {}

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} with every wrong field of the page */
    Checked checked(Presets presets) {
        var errors = new FieldErrors();
        LocalDate starts = date(errors, "startsOn", startsOn);
        LocalDate ends = date(errors, "endsOn", endsOn);
        var school = new NewSchool(
                or(name), null, or(city), or(preset), country, null, starts, ends, Boolean.TRUE.equals(bilingual));
        school.check(errors, presets);
        String family = Names.tidy(errors.text("familyName", familyName, 100));
        String given = Names.tidy(errors.optional("givenNames", givenNames, 100));
        String typed = errors.text("identifier", identifier, 200);
        SignInName signInName = typed.indexOf('@') < 0 ? SignInName.username(typed) : SignInName.email(typed);
        if (!typed.isEmpty()
                && !(typed.indexOf('@') < 0 ? USERNAME : EMAIL).matcher(typed).matches())
            errors.add("identifier", "school.identifier-form");
        password(errors, typed);
        errors.refuse();
        return new Checked(school, family, given, signInName, or(password));
    }

    private void password(FieldErrors errors, String typed) {
        String secret = or(password);
        if (secret.length() < SHORTEST_PASSWORD) errors.add("password", "school.password-short", SHORTEST_PASSWORD);
        else if (secret.length() > LONGEST_PASSWORD) errors.add("password", "too-long", LONGEST_PASSWORD);
        else if (secret.chars().distinct().count() < 4 || like(secret, typed))
            errors.add("password", "school.password-easy");
        if (!Objects.equals(password, passwordAgain)) errors.add("passwordAgain", "school.password-differs");
    }

    private static boolean like(String secret, String identifier) {
        return !identifier.isBlank() && secret.toLowerCase(Locale.ROOT).contains(identifier.toLowerCase(Locale.ROOT));
    }

    private static LocalDate date(FieldErrors errors, String field, @Nullable String text) {
        try {
            return LocalDate.parse(or(text));
        } catch (java.time.format.DateTimeParseException e) {
            errors.add(field, or(text).isBlank() ? "required" : "invalid-date");
            // keeps the comparison of the two days from saying a second thing about the same field
            return field.equals("startsOn") ? LocalDate.of(2000, 1, 1) : LocalDate.of(2000, 12, 31);
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
