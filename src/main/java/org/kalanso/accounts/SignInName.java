package org.kalanso.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;

/**
 * A word that a person may type to say who they are.
 *
 * @param key the word as it is compared
 * @param school the school that gave the matricule; null for every other kind
 */
public record SignInName(Kind kind, String key, @Nullable SchoolId school) {
    /** E-mails and usernames belong to one person, a matricule to one person of its school, a phone to several. */
    public enum Kind {
        EMAIL,
        USERNAME,
        PHONE,
        MATRICULE
    }

    public static SignInName email(String address) {
        return new SignInName(Kind.EMAIL, address.strip().toLowerCase(Locale.ROOT), null);
    }

    public static SignInName username(String name) {
        return new SignInName(Kind.USERNAME, name.strip().toLowerCase(Locale.ROOT), null);
    }

    /** @param e164 with the country's number in front: {@code +224…} */
    public static SignInName phone(String e164) {
        return new SignInName(Kind.PHONE, e164, null);
    }

    /** Spaces of any kind and case do not count; nothing else is changed. */
    public static SignInName matricule(SchoolId school, String matricule) {
        return new SignInName(Kind.MATRICULE, matriculeKey(matricule), school);
    }

    public static String matriculeKey(String matricule) {
        return matricule.replaceAll("[\\s\\u00a0\\u202f\\u2007]+", "").toUpperCase(Locale.ROOT);
    }
}
