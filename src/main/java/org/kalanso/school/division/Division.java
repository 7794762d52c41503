package org.kalanso.school.division;

import java.util.UUID;

/**
 * A level or a track.
 *
 * @param code as it begins the name of a class: "6e", "D"
 * @param ordinal its place in lists
 * @param classes how many classes of any year belong to it
 */
public record Division(UUID id, String code, String name, int ordinal, int classes, int version) {}
