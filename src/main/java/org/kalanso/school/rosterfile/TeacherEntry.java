package org.kalanso.school.rosterfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A teacher with everything their rows say.
 *
 * @param number the school's number for them, in its normal form; null where the list has none
 * @param sex {@code M}, {@code F}, null = unknown
 * @param headOf the classes they are head teacher of, as written
 */
public record TeacherEntry(
        @Nullable String sheet,
        int row,
        @Nullable String number,
        PersonName name,
        @Nullable String sex,
        List<Phone> phones,
        List<Assignment> assignments,
        List<String> headOf) {

    /**
     * @param row that says it
     * @param subject the code where the subject is known, else as written
     * @param className as written
     */
    public record Assignment(int row, String subject, String className) {}

    public @Nullable String firstValidPhone() {
        for (Phone phone : phones) if (phone.valid()) return phone.value();
        return null;
    }
}
