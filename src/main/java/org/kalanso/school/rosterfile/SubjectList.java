package org.kalanso.school.rosterfile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;

/** A list of subjects with their coefficients as understood. */
public record SubjectList(
        int headerRow, Map<SubjectField, String> columns, List<SubjectEntry> entries, List<Issue> issues) {

    /** What a column of a list of subjects can hold. */
    public enum SubjectField {
        CODE,
        NAME,
        GROUP,
        LEVEL,
        SERIES,
        COEFFICIENT
    }

    /** Subject names by code, in the order of the list. */
    public Map<String, String> subjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (SubjectEntry entry : entries) subjects.putIfAbsent(entry.code(), entry.name());
        return subjects;
    }

    public Map<String, String> codesByNameOrCode() {
        return codesByNameOrCode(subjects());
    }

    /** How a subject may be written: its code or its name, without accents and case. */
    public static Map<String, String> codesByNameOrCode(Map<String, String> namesByCode) {
        Map<String, String> codes = new HashMap<>();
        namesByCode.forEach((code, name) -> {
            codes.put(Names.key(name), code);
            codes.put(Names.key(code), code);
        });
        return codes;
    }

    /**
     * What a class learns: the rows of its level without a series or with its own. Where classes of the level are named by
     * a subject (4e ESP, 4e ALL), each takes the one in its name.
     *
     * @param all every class of the school, this one too
     */
    public List<SubjectEntry> of(String className, Collection<String> all) {
        ClassName own = ClassName.of(className);
        Set<String> chosenElsewhere = all.stream()
                .map(ClassName::of)
                .filter(other ->
                        other.level().equals(own.level()) && !other.rest().equals(own.rest()))
                .map(ClassName::rest)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> ClassName.of(entry.level()).level().equals(own.level()))
                .filter(entry -> entry.series().isEmpty() || sameSeries(entry.series(), own))
                .filter(entry -> !chosenElsewhere.contains(key(entry.code()))
                        || own.rest().equals(key(entry.code())))
                .toList();
    }

    /** The code that a class is named by, {@code ESP} in 4e ESP; null where it is named by none of the subjects. */
    public @Nullable String namedBy(String className) {
        String rest = ClassName.of(className).rest();
        return subjects().keySet().stream()
                .filter(code -> key(code).equals(rest))
                .findFirst()
                .orElse(null);
    }

    private static boolean sameSeries(String series, ClassName own) {
        return key(series).equals(own.series()) || key(series).equals(own.rest());
    }

    private static String key(String text) {
        return Names.key(text).toUpperCase(Locale.ROOT).replace(" ", "");
    }
}
