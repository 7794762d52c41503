package org.kalanso.school.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.rosterfile.PupilEntry;

/**
 * What becomes of one pupil of the list.
 *
 * @param known null for somebody new
 * @param row by which a pupil without a matricule is known again; null for those who have one
 */
record PlannedPupil(
        PupilEntry entry,
        @Nullable KnownPupil known,
        List<Change> changes,
        @Nullable String row) {
    boolean isNew() {
        return known == null;
    }

    boolean isUnchanged() {
        return known != null && changes.isEmpty();
    }
}
