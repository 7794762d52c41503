package org.kalanso.computerroom.booking;

import java.util.UUID;

/** A room that can be booked. */
public record BookableRoom(UUID id, String name) {}
