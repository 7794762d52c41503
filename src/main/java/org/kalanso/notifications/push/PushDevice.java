package org.kalanso.notifications.push;

import java.time.Instant;
import java.util.UUID;

/** A device as its owner sees it. @param name as its owner will recognise it */
public record PushDevice(UUID id, PushKind kind, String name, Instant createdAt) {}
