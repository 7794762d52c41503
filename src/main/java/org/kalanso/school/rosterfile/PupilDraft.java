package org.kalanso.school.rosterfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.marks.MarkLine;

/** A pupil as one row gives them, before rows are compared with each other. */
record PupilDraft(
        @Nullable String sheet,
        int row,
        @Nullable String matricule,
        PersonName name,
        @Nullable String sex,
        BirthDate born,
        String birthPlace,
        String classTyped,
        String series,
        @Nullable Boolean repeater,
        List<GuardianDraft> guardians,
        List<MarkLine> marks) {}
