package org.kalanso.school.roster;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.rosterfile.SubjectEntry;

/**
 * The subjects of a school and their coefficients in the active year, as a list is compared with them.
 *
 * @param names by code
 * @param coefficients by {@link #key}
 */
record KnownSubjects(Map<String, String> names, Map<String, Coefficient> coefficients) {
    /** @param group empty where there is none */
    record Coefficient(BigDecimal value, String group) {}

    /**
     * The coefficient that a row is about. A language by which classes are named (4e ESP) has become one of a track of the
     * same code: see {@link LanguageTracks}.
     */
    @Nullable
    Coefficient of(SubjectEntry entry) {
        String level = level(entry.level());
        Coefficient exact = coefficients.get(key(entry.code(), level, entry.series()));
        return exact != null || !entry.series().isEmpty()
                ? exact
                : coefficients.get(key(entry.code(), level, entry.code()));
    }

    /** @param level by {@link #level} @param series a track's code; empty = the whole level */
    static String key(String code, String level, String series) {
        return String.join("|", code, level, series);
    }

    /** A level's key, however the list writes it: {@code 6ème} is {@code 6e}. */
    static String level(String written) {
        String named = ClassName.of(written).level();
        return Names.key(named.isEmpty() ? written : named);
    }
}
