package org.kalanso.computerroom.simulation;

/** Time as it truly passes, in milliseconds that never jump. */
interface SteadyTime {
    long millis();

    /** The server's clock at this moment, milliseconds since 1970. */
    long serverMillis();

    /** Goes on by so much. */
    void pass(long millis);

    /** Does it stand still while something is done? Then whatever was begun is waited for. */
    boolean standsStill();
}
