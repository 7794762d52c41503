package org.kalanso.notifications.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A message that was not taken. Holds no address and no text: it ends in a log and in the outbox. */
public final class PushRefused extends Exception {
    /** What that means for the device, and whether trying again can help. */
    public enum Kind {
        /** The network, the service, too many at once: again later. */
        LATER,
        /** The device is no longer there: it is removed. */
        GONE,
        /** This message or device is refused for good; others may be taken. */
        DEVICE,
        /** Our account or key with the service: nobody gets anything until a person has looked. */
        ACCOUNT
    }

    private final Kind kind;
    private final String code;
    private final @Nullable Duration after;

    PushRefused(Kind kind, String code, @Nullable Duration after) {
        super(kind + " " + code);
        this.kind = kind;
        this.code = code;
        this.after = after;
    }

    PushRefused(Kind kind, String code) {
        this(kind, code, null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** How long the service asks to be left in peace; null where it does not say. */
    public @Nullable Duration after() {
        return after;
    }
}
