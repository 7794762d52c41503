package org.kalanso.access;

import org.jspecify.annotations.Nullable;

/** What an answer must be, and what it was. */
final class Verdict {
    /** Whose the objects in the address are. */
    enum Whose {
        /** The address names none. */
        NONE,
        /** Nobody's: made up. */
        UNKNOWN,
        /** Of another school. */
        OTHER,
        /** Of the actor's own school, and not theirs. */
        OWN
    }

    private Verdict() {}

    /** @return what is wrong with the answer; null when it is right */
    static @Nullable String of(MatrixLine line, Actor actor, Whose whose, int status, String location) {
        if (status >= 500) return "answers " + status;
        boolean toSignIn = status == 302 && location.contains("/sign-in");
        if (!actor.mayKnock(line)) return closed(line, actor, status, toSignIn);
        // signing in and out lead to the sign-in page themselves
        if (status == 401 && !line.who().contains("EVERYONE")) return "asks somebody to sign in who is";
        if (toSignIn && !line.who().contains("EVERYONE")) return "asks somebody to sign in who is";
        return whose == Whose.NONE ? null : hidden(line, status);
    }

    private static @Nullable String closed(MatrixLine line, Actor actor, int status, boolean toSignIn) {
        // of another type than the handler takes: it was not reached
        if (status == 415) return null;
        if (actor.person() != null) return status == 403 || status == 404 ? null : "lets in: " + status;
        return line.isApi()
                ? (status == 401 ? null : "lets a stranger in: " + status)
                // a stranger's form has no form token: the chain answers before the door does
                : toSignIn || status == 403 ? null : "lets a stranger in: " + status;
    }

    /** What isn't the caller's is never shown or changed; it may be refused earlier than looked for, for what the request lacks. */
    private static @Nullable String hidden(MatrixLine line, int status) {
        if (status >= 400) return null;
        return (line.method().equals("GET") ? "shows" : "changes") + " what isn't the caller's: " + status;
    }
}
