package org.kalanso.computerroom.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school decides for all its rooms.
 *
 * @param visitorDays after so many days without a visit nothing tells who a visitor was, 1 to 3650
 * @param signatureNeeded whether a consent must be signed: drawn, or typed by whoever can't draw
 * @param journalYears how many years of its journal the school keeps, 2 to 30; null = by the rule of the installation
 * @param purposes in the order in which they are offered, also those that no longer are
 */
public record RoomSettings(
        int visitorDays,
        boolean signatureNeeded,
        @Nullable Integer journalYears,
        List<VisitPurpose> purposes,
        int version) {
    public RoomSettings {
        purposes = List.copyOf(purposes);
    }

    /** Those that may be chosen, and the one that already was. */
    public List<VisitPurpose> choice(String chosen) {
        return purposes.stream()
                .filter(each -> each.offered() || each.code().equals(chosen))
                .toList();
    }

    /** The purpose of that code, or its bare code where it is none of the school's. */
    public VisitPurpose purpose(String code) {
        return purposes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(new VisitPurpose(code, code, code, false));
    }
}
