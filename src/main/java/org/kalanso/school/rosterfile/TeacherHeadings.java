package org.kalanso.school.rosterfile;

import org.jspecify.annotations.Nullable;
import org.kalanso.school.rosterfile.TeacherList.TeacherField;

/** The headings over a list of teachers, in French and English. */
final class TeacherHeadings {
    private TeacherHeadings() {}

    static @Nullable TeacherField recognise(String heading) {
        String key = Headings.key(heading);
        return switch (key) {
            case "matiere", "matieres", "discipline", "disciplines", "subject", "subjects" -> TeacherField.SUBJECT;
            case "classe", "classes", "class", "classes tenues" -> TeacherField.CLASSES;
            case "enseignant", "enseignants", "professeur", "professeurs", "teacher", "teacher name" ->
                TeacherField.FULL_NAME;
            case "professeur principal de",
                    "prof principal de",
                    "prof principal",
                    "pp",
                    "pp de",
                    "titulaire",
                    "titulaire de",
                    "class teacher of",
                    "form teacher of" -> TeacherField.HEAD_OF;
            case "professeur principal" -> TeacherField.HEAD_OF;
            case "staff number", "staff no", "employee number" -> TeacherField.NUMBER;
            default -> asPerson(heading);
        };
    }

    private static @Nullable TeacherField asPerson(String heading) {
        PupilField field = PupilHeadings.recognise(heading);
        if (field == null) return null;
        return switch (field) {
            case MATRICULE -> TeacherField.NUMBER;
            case FULL_NAME -> TeacherField.FULL_NAME;
            case FAMILY_NAME -> TeacherField.FAMILY_NAME;
            case GIVEN_NAMES -> TeacherField.GIVEN_NAMES;
            case SEX -> TeacherField.SEX;
            case GUARDIAN_PHONE, CONTACT -> TeacherField.PHONE;
            default -> null;
        };
    }
}
