package org.kalanso.school.rosterfile;

/**
 * @param value E.164 where valid, else as typed
 * @param valid whether such a number can exist; nobody has called it
 */
public record Phone(String value, boolean valid) {}
