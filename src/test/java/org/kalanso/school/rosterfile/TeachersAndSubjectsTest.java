package org.kalanso.school.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.school.ClassName;
import org.kalanso.school.rosterfile.TeacherList.ClassAndSubject;

/** The lycée's teachers and subjects give what their author says a correct import gives. */
class TeachersAndSubjectsTest {
    private final SubjectList subjects =
            Objects.requireNonNull(SubjectListReader.read(DataFiles.workbook("cameroun-lycee/matieres.csv")));
    private final TeacherList teachers = Objects.requireNonNull(TeacherListReader.read(
            DataFiles.workbook("cameroun-lycee/enseignants.csv"), subjects.codesByNameOrCode(), "CM"));
    private final List<String> classes = Objects.requireNonNull(PupilListReader.read(
                    DataFiles.workbook("cameroun-lycee/eleves.csv"), Choices.NONE, LocalDate.of(2026, 11, 2)))
            .classes();

    @Test
    void teachers_are_told_apart_by_number_and_never_by_name() {
        assertThat(teachers.teachers()).hasSize(39);
        assertThat(teachers.assignments()).isEqualTo(238);
        assertThat(teachers.teachers().stream().mapToInt(t -> t.headOf().size()).sum())
                .isEqualTo(20);
        assertThat(teachers.teachers())
                .filteredOn(t -> t.firstValidPhone() == null)
                .hasSize(2);
        assertThat(teachers.teachers())
                .filteredOn(t -> t.name().whole().equals("EKAMBI Michèle Laure"))
                .extracting(TeacherEntry::number)
                .containsExactly("ENS-005", "ENS-010");
        assertThat(teachers.issues())
                .filteredOn(i -> i.level() == Issue.Level.REFUSED)
                .isEmpty();
    }

    @Test
    void two_teachers_of_one_subject_are_both_kept_and_said() {
        assertThat(teachers.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Issue.Code.TWO_TEACHERS);
            assertThat(issue.row()).isEqualTo(48);
            assertThat(issue.args()).startsWith("Tle D", "MATH");
        });
        var pair = new ClassAndSubject(ClassName.of("Tle D").key(), "MATH");
        assertThat(teachers.byClassAndSubject().get(pair)).hasSize(2);
    }

    @Test
    void subjects_without_a_teacher_can_be_named() {
        List<String> without = new ArrayList<>();
        for (String name : classes)
            for (SubjectEntry subject : subjects.of(name, classes)) {
                var pair = new ClassAndSubject(ClassName.of(name).key(), subject.code());
                if (!teachers.byClassAndSubject().containsKey(pair)) without.add(name + " " + subject.code());
            }
        assertThat(without).containsExactlyInAnyOrder("1ère A LAT", "5e 3 LCN", "6e 2 EAC");
    }

    @Test
    void coefficients_follow_from_level_series_and_the_language_in_the_class_name() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (String name : classes) {
            List<SubjectEntry> own = subjects.of(name, classes);
            assertThat(own).as(name).hasSize(12);
            sums.put(name, own.stream().map(SubjectEntry::coefficient).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(sums.toString())
                .isEqualTo(
                        "{1ère A=27, 1ère C=28, 1ère D1=28, 1ère D2=28, 2nde A=26, 2nde C1=26, 2nde C2=26, 3e ALL=30,"
                                + " 3e ESP=30, 4e ALL=30, 4e ESP=30, 5e 1=28, 5e 2=28, 5e 3=28, 6e 1=28, 6e 2=28, 6e 3=28, Tle A=28,"
                                + " Tle C=29, Tle D=29}");
        assertThat(subjects.entries()).hasSize(146);
        assertThat(subjects.subjects()).hasSize(20);
        assertThat(subjects.entries().stream().map(SubjectEntry::group).collect(Collectors.toSet()))
                .hasSize(3);
        assertThat(subjects.issues()).isEmpty();
    }
}
