package org.kalanso.school.roster;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The teachers a school has already, as a list is compared with them.
 *
 * @param teachers by {@link #key}
 * @param classes of the active year by the key of their name
 * @param subjects ids by code
 */
record KnownStaff(Map<String, Teacher> teachers, Map<String, TaughtClass> classes, Map<String, UUID> subjects) {
    /**
     * @param courses what they teach now, by {@link #course}
     */
    record Teacher(
            UUID id,
            UUID person,
            String familyName,
            String givenNames,
            @Nullable String sex,
            @Nullable String phone,
            boolean left,
            Set<String> courses) {
        String name() {
            return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
        }
    }

    /** @param head the class's head teacher, with their name; null where there is none */
    record TaughtClass(UUID id, String name, @Nullable UUID head, String headName) {}

    /** A teacher is known again by number; without one, by name and phone. */
    static String key(@Nullable String number, String nameKey, @Nullable String phone) {
        return number == null || number.isEmpty()
                ? "name " + nameKey + "|" + (phone == null ? "" : phone)
                : "number " + number;
    }

    static String course(UUID classId, UUID subject) {
        return classId + "|" + subject;
    }
}
