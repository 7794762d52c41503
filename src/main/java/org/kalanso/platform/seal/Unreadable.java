package org.kalanso.platform.seal;

/** This text is no seal of ours, or was cut. Never leaves the package. */
final class Unreadable extends RuntimeException {
    Unreadable() {
        super(null, null, false, false);
    }
}
