package org.kalanso.computerroom.wake;

import java.io.IOException;

/** Tells a machine that is switched off to start. Nothing ever answers: whether it did, only its screen shows. */
public interface WakeSignal {
    /** @param mac in capitals with colons. @throws IOException where the network takes nothing */
    void send(String mac) throws IOException;
}
