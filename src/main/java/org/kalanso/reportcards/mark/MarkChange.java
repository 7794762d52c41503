package org.kalanso.reportcards.mark;

/**
 * One change of a mark, as its history shows it.
 *
 * @param before empty where nothing was given
 * @param after empty where it was taken away
 */
public record MarkChange(String when, String who, String before, String after) {}
