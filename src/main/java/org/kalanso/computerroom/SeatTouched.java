package org.kalanso.computerroom;

import java.util.UUID;

/** There is news for a seat; heard after the commit. */
public record SeatTouched(UUID seat) {}
