package org.kalanso.computerroom.schedule;

import java.util.UUID;

/** Hours or bookings of a room are others now. Published inside the transaction that changes them. */
public record ScheduleChanged(UUID room) {}
