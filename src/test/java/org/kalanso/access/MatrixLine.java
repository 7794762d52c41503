package org.kalanso.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;

/**
 * One line of {@code access-matrix.txt}: {@code METHOD /path | who | objects}.
 *
 * @param who EVERYONE, SIGNED_IN, PLATFORM_ADMIN, or roles
 * @param objects what each variable of the path names, in order: see {@link ObjectNames}
 */
record MatrixLine(String method, String path, Set<String> who, List<String> objects) {
    static MatrixLine parse(String line) {
        String[] parts = line.split("\\|", -1);
        String[] address = parts[0].strip().split("\\s+");
        if (parts.length < 2 || address.length != 2)
            throw new IllegalArgumentException("not a line of the matrix: " + line);
        List<String> objects = parts.length < 3 || parts[2].isBlank()
                ? List.of()
                : List.of(parts[2].strip().split("\\s+"));
        return new MatrixLine(address[0], address[1], words(parts[1]), ObjectNames.of(address[1], objects));
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    static Set<String> who(Allow allow) {
        var who = Arrays.stream(allow.roles()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        if (allow.value() != Who.ROLES) who.add(allow.value().name());
        return who;
    }

    String address() {
        return method + " " + path;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** Names of the path's variables, in order. */
    List<String> variables() {
        List<String> names = new ArrayList<>();
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', open + 1))
            names.add(path.substring(open + 1, path.indexOf('}', open)));
        return names;
    }

    /** @param values one for each variable */
    String filled(List<String> values) {
        String filled = path;
        for (String value : values) filled = filled.replaceFirst("\\{[^}]*}", value);
        return filled;
    }

    String written() {
        return address() + " | " + String.join(" ", who) + (objects.isEmpty() ? "" : " | " + String.join(" ", objects));
    }
}
