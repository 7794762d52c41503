package org.kalanso.school.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.rosterfile.GuardianEntry;
import org.kalanso.school.rosterfile.Phone;

/** Whether a pupil has a guardian of the list already. */
enum GuardianMatch {
    SAME,
    /** The pupil's guardian of that name had no valid number; now there is one. */
    NUMBER_FOUND,
    NONE;

    static GuardianMatch of(GuardianEntry guardian, KnownPupil pupil, Map<String, KnownGuardian> known) {
        String phone = guardian.firstValidPhone();
        for (KnownGuardian own : pupil.guardians()) if (isSame(guardian, phone, own)) return SAME;
        if (phone == null || known.containsKey(guardian.nameKey() + "|" + phone)) return NONE;
        return withoutNumber(guardian, pupil) == null ? NONE : NUMBER_FOUND;
    }

    /** The pupil's guardian of that name who has no valid number; null where there is none. */
    static @Nullable KnownGuardian withoutNumber(GuardianEntry guardian, KnownPupil pupil) {
        for (KnownGuardian own : pupil.guardians())
            if (own.phone() == null && !own.nameKey().isEmpty() && own.nameKey().equals(guardian.nameKey())) return own;
        return null;
    }

    private static boolean isSame(GuardianEntry guardian, @Nullable String phone, KnownGuardian own) {
        if (phone != null && guardian.nameKey().isEmpty()) return own.phones().contains(phone);
        if (phone != null) return sameName(guardian, own) && own.phones().contains(phone);
        // without a valid number only the pupil's own guardian of that name can be meant
        if (!guardian.nameKey().isEmpty()) return sameName(guardian, own);
        return guardian.phones().stream().map(Phone::value).anyMatch(own.phones()::contains);
    }

    private static boolean sameName(GuardianEntry guardian, KnownGuardian own) {
        return own.nameKey().equals(guardian.nameKey())
                || GuardianEntry.withoutTitle(own.nameKey()).equals(guardian.nameKey());
    }

    /** As a difference names them. */
    static String shown(GuardianEntry guardian) {
        String phone =
                guardian.phones().isEmpty() ? "" : guardian.phones().getFirst().value();
        return (guardian.name() + " " + phone).strip();
    }
}
