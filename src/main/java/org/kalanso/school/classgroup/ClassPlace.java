package org.kalanso.school.classgroup;

import java.util.Map;
import java.util.Optional;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;

/** Where a class belongs by its name: "2nde C1" is of level 2nde and track C, "4e ESP" of level 4e and track ESP. */
record ClassPlace(ClassName name) {
    static ClassPlace of(String name) {
        return new ClassPlace(ClassName.of(name));
    }

    /** @param levels the school's, by code */
    <T> Optional<T> level(Map<String, T> levels) {
        String wanted = Names.key(name.level());
        for (var level : levels.entrySet()) {
            if (wanted.isEmpty()
                    ? Names.key(name.display()).startsWith(Names.key(level.getKey()))
                    : Names.key(level.getKey()).equals(wanted)) return Optional.of(level.getValue());
        }
        return Optional.empty();
    }

    /** @param tracks those of the level, by code */
    <T> Optional<T> track(Map<String, T> tracks) {
        String wanted = name.rest().replaceAll("\\d+$", "");
        return tracks.entrySet().stream()
                .filter(track -> Names.key(track.getKey()).equalsIgnoreCase(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
