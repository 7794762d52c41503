package org.kalanso.accounts.invitation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.secret.KnownWords;
import org.kalanso.accounts.secret.PasswordRules;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What somebody types who makes an account of their own.
 *
 * @param username may be left out where there is an e-mail, and the other way round
 * @param again the password once more; null where a program asks, which doesn't mistype
 */
record NewAccount(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        @Nullable String again) {
    /** The same, found in order. Empty = none. */
    record Checked(String familyName, String givenNames, String username, String email, String password) {
        Checked withoutEmail() {
            return new Checked(familyName, givenNames, username, "", password);
        }

        @Override
        public String toString() {
            return "Checked";
        }
    }

    static NewAccount empty() {
        return new NewAccount(null, null, null, null, null, null);
    }

    /** For somebody whose name is known: what they typed counts for nothing there. */
    NewAccount named(String family, String given) {
        return new NewAccount(family, given, username, email, password, again);
    }

    /**
     * Finds every wrong field at once; whether the names are taken only the database can say.
     *
     * @param words what a guesser of the password would try first
     * @param reachable have they another word to sign in with, such as a phone?
     */
    Checked check(FieldErrors errors, boolean reachable, KnownWords words) {
        String family = Names.tidy(errors.text("familyName", familyName, 100));
        String given = Names.tidy(errors.optional("givenNames", givenNames, 100));
        String user = errors.optional("username", username, 40);
        String mail = errors.optional("email", email, 254);
        if (!user.isEmpty() && !Emails.username(user)) errors.add("username", "accounts.username-form");
        if (!mail.isEmpty() && !Emails.wellFormed(mail)) errors.add("email", "accounts.email-form");
        if (!reachable && user.isEmpty() && mail.isEmpty()) errors.add("username", "required");
        String secret = PasswordRules.normal(password);
        PasswordRules.check(errors, "password", secret, words.ofStranger(List.of(family, given, user, mail)));
        if (again != null && !Objects.equals(again, password)) errors.add("again", "accounts.password-differs");
        return new Checked(family, given, user, mail, secret);
    }

    @Override
    public String toString() {
        return "NewAccount";
    }
}
