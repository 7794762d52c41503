package org.kalanso.school.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Sheets;
import org.kalanso.platform.sheets.Workbook;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkSheets;
import org.kalanso.school.rosterfile.Choices;
import org.kalanso.school.rosterfile.PupilField;
import org.kalanso.school.rosterfile.PupilList;
import org.kalanso.school.rosterfile.PupilListReader;
import org.kalanso.school.rosterfile.SubjectList;
import org.kalanso.school.rosterfile.SubjectListReader;
import org.kalanso.school.rosterfile.TeacherList;
import org.kalanso.school.rosterfile.TeacherListReader;

/**
 * A file as read, by what it lists: one of the four is there.
 *
 * @param marks empty unless the file lists marks
 */
record RosterReading(
        Workbook workbook,
        ListKind kind,
        @Nullable PupilList pupils,
        @Nullable TeacherList teachers,
        @Nullable SubjectList subjects,
        List<MarkLine> marks) {

    /**
     * @param subjectCodes the school's, by {@link SubjectList#codesByNameOrCode}; empty where there is no school yet
     * @param today at the school
     * @throws org.kalanso.platform.problem.Problem where the file can't be read, or lists nothing that is known
     */
    static RosterReading of(byte[] file, Choices choices, Map<String, String> subjectCodes, LocalDate today) {
        Workbook workbook = Sheets.read(file);
        SubjectList subjects = SubjectListReader.read(workbook);
        if (subjects != null) return new RosterReading(workbook, ListKind.SUBJECTS, null, null, subjects, List.of());
        TeacherList teachers = TeacherListReader.read(workbook, subjectCodes, choices.region());
        if (teachers != null) return new RosterReading(workbook, ListKind.TEACHERS, null, teachers, null, List.of());
        PupilList pupils = PupilListReader.read(workbook, choices, today);
        if (pupils == null || !describesPupils(pupils)) {
            List<MarkLine> marks = MarkSheets.read(workbook);
            if (!marks.isEmpty()) return new RosterReading(workbook, ListKind.MARKS, null, null, null, marks);
        }
        if (pupils == null) throw RosterProblem.nothingRecognised();
        return new RosterReading(workbook, ListKind.PUPILS, pupils, null, null, List.of());
    }

    /** A sheet of marks names pupils too, but says nothing else of them. */
    private static boolean describesPupils(PupilList list) {
        return list.sheets().stream()
                .anyMatch(sheet -> sheet.columns().containsKey(PupilField.CLASS)
                        || sheet.columns().containsKey(PupilField.SEX)
                        || sheet.columns().containsKey(PupilField.BIRTH_DATE));
    }
}
