package org.kalanso.platform.live;

import java.util.UUID;
import org.kalanso.platform.access.Caller;

/** Somebody who is signed in. @param caller as their session stood at the last beat at the latest */
public record LivePerson(Caller caller) implements LiveHolder {
    @Override
    public UUID proof() {
        return caller.sessionId();
    }

    @Override
    public UUID owner() {
        return caller.person().value();
    }
}
