package org.kalanso.platform.access;

/** The groups an address can be open to. */
public enum Who {
    /** Strangers too. */
    EVERYONE,
    /** Anyone who is signed in. */
    SIGNED_IN,
    /** The roles that the annotation names, in the caller's current school. */
    ROLES,
    /** Those who run the installation. */
    PLATFORM_ADMIN
}
