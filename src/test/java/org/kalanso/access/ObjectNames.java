package org.kalanso.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the variables of an address name, told by the word before each: {@code /classes/{id}} names a class. A line of the
 * matrix writes a name of its own only where that isn't so.
 */
final class ObjectNames {
    private static final Map<String, String> ODD = Map.ofEntries(
            Map.entry("classes", "class"),
            Map.entry("teachers", "staff"),
            Map.entry("teaching-assignments", "assignment"),
            Map.entry("report-cards", "card"),
            Map.entry("notifications", "notice"),
            Map.entry("school-years", "year"),
            Map.entry("users", "person"),
            Map.entry("members", "person"),
            Map.entry("consents", "person"),
            Map.entry("marks", "student"),
            Map.entry("deliveries", "delivery"),
            Map.entry("outbox", "delivery"),
            Map.entry("council", "period"),
            Map.entry("averages", "period"),
            Map.entry("slips", "slips"));
    /** Those whose own name says it. */
    private static final List<String> SAID = List.of("file", "kind", "answer");

    private ObjectNames() {}

    /** @param written the line's own names, {@code -} or nothing where the word before tells */
    static List<String> of(String path, List<String> written) {
        var segments = Arrays.asList(path.split("/"));
        var names = new ArrayList<String>();
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).startsWith("{")) continue;
            String own = names.size() < written.size() ? written.get(names.size()) : "-";
            names.add(own.equals("-") ? told(segments, i) : own);
        }
        return names;
    }

    private static String told(List<String> segments, int at) {
        String variable = segments.get(at).replaceAll("[{}]", "");
        if (SAID.contains(variable)) return variable;
        String before = segments.get(at - 1);
        // a division of the school: the kind before it is a variable itself
        if (before.startsWith("{")) return "level";
        return ODD.getOrDefault(before, before.replaceFirst("s$", ""));
    }
}
