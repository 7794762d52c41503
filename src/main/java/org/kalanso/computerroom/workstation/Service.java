package org.kalanso.computerroom.workstation;

/** What the operator said of a seat. */
public enum Service {
    IN_SERVICE,
    MAINTENANCE,
    OFFLINE
}
