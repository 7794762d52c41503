package org.kalanso.accounts.invitation;

import java.util.regex.Pattern;

/** The form of e-mail addresses and usernames; whether a letter arrives only the letter can tell. */
public final class Emails {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\".]+(\\.[^@\\s<>\".]+)+");
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}0-9._-]{3,40}");

    private Emails() {}

    public static boolean wellFormed(String email) {
        return EMAIL.matcher(email).matches();
    }

    static boolean username(String name) {
        return USERNAME.matcher(name).matches();
    }
}
