package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.school.ClassName;

/** A list of teachers, their subjects and classes as understood. */
public record TeacherList(
        int headerRow, Map<TeacherField, String> columns, List<TeacherEntry> teachers, List<Issue> issues) {

    /** What a column of a list of teachers can hold. */
    public enum TeacherField {
        NUMBER,
        FULL_NAME,
        FAMILY_NAME,
        GIVEN_NAMES,
        SEX,
        PHONE,
        SUBJECT,
        CLASSES,
        HEAD_OF
    }

    /** Who teaches a subject in a class; two are kept where the list has two. */
    public Map<ClassAndSubject, List<TeacherEntry>> byClassAndSubject() {
        Map<ClassAndSubject, List<TeacherEntry>> teachersOf = new LinkedHashMap<>();
        for (TeacherEntry teacher : teachers)
            for (TeacherEntry.Assignment each : teacher.assignments()) {
                var key = new ClassAndSubject(ClassName.of(each.className()).key(), each.subject());
                List<TeacherEntry> found = teachersOf.computeIfAbsent(key, pair -> new ArrayList<>());
                if (!found.contains(teacher)) found.add(teacher);
            }
        return teachersOf;
    }

    /** @param classKey {@link ClassName#key} */
    public record ClassAndSubject(String classKey, String subject) {}

    public int assignments() {
        return teachers.stream()
                .mapToInt(teacher -> teacher.assignments().size())
                .sum();
    }
}
