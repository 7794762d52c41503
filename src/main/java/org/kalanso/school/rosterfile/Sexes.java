package org.kalanso.school.rosterfile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;

/** How lists write boy and girl, man and woman. */
final class Sexes {
    private static final Set<String> MALE = Set.of("m", "masculin", "g", "garcon", "h", "homme", "male", "boy", "masc");
    private static final Set<String> FEMALE = Set.of("f", "feminin", "fille", "femme", "female", "girl", "fem");

    private Sexes() {}

    /** {@code M}, {@code F}, or null for everything else. */
    static @Nullable String of(String typed) {
        String key = Names.key(typed).replace(".", "");
        return MALE.contains(key) ? "M" : FEMALE.contains(key) ? "F" : null;
    }
}
