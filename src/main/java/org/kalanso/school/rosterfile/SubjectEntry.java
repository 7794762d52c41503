package org.kalanso.school.rosterfile;

import java.math.BigDecimal;

/**
 * One row of a list of subjects: a coefficient for a level, perhaps for one series of it.
 *
 * @param group as written, {@code 1er groupe}; empty where there is none
 * @param level as written
 * @param series empty = all of the level
 */
public record SubjectEntry(
        int row, String code, String name, String group, String level, String series, BigDecimal coefficient) {}
