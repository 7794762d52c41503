package org.kalanso.school.rosterfile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of subjects: a coefficient for a level, perhaps for one series of it.
 *
 * @param sheet null in a text file
 * @param group as written, {@code 1er groupe}; empty where there is none
 * @param level as written
 * @param series empty = all of the level
 */
public record SubjectEntry(
        @Nullable String sheet,
        int row,
        String code,
        String name,
        String group,
        String level,
        String series,
        BigDecimal coefficient) {}
