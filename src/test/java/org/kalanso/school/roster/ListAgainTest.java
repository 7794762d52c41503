package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.sheets.DataFiles;
import tools.jackson.databind.JsonNode;

/** Lists of teachers and of subjects brought again: as they were, and corrected. */
class ListAgainTest extends ImportingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEACHERS = "cameroun-lycee/enseignants.csv";
    private static final String SUBJECTS = "cameroun-lycee/matieres.csv";

    @BeforeEach
    void the_lycee_has_its_lists() {
        a_lycee();
    }

    @Test
    void the_same_list_of_teachers_changes_nothing() {
        long version = version();
        JsonNode again = drop("enseignants.csv", DataFiles.bytes(TEACHERS));

        assertThat(again.path("report").path("unchanged").asInt()).isEqualTo(39);
        assertThat(again.path("created").asInt() + again.path("changed").asInt())
                .isZero();
        assertThat(again.path("changes")).isEmpty();
        JsonNode result = confirm(again, "ALL").path("result");
        assertThat(result.path("unchanged").asInt()).isEqualTo(39);
        assertThat(count("staff")).isEqualTo(39);
        assertThat(count("teaching_assignment")).isEqualTo(238);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void the_same_list_of_subjects_changes_nothing() {
        long version = version();
        String sums = sums();
        JsonNode again = drop("matieres.csv", DataFiles.bytes(SUBJECTS));

        assertThat(again.path("report").path("unchanged").asInt()).isEqualTo(146);
        assertThat(again.path("changes")).isEmpty();
        confirm(again, "ALL");
        assertThat(sums()).isEqualTo(sums);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void what_changes_about_a_teacher_is_shown_and_then_done() {
        JsonNode again = dropText("Matricule;Nom et prénoms;Téléphone;Matière;Classes;Professeur principal de\n"
                + "ENS-005;EKAMBI Michelle Laure;699 00 11 22;MATH;Tle A;Tle A\n"
                + "ENS-006;TOUT AUTRE;;MATH;Tle A;\n"
                + "ENS-900;NOUVEAU Paul;;MATH;Tle Z;\n");

        assertThat(fields(again)).containsExactly("NAME", "PHONE", "COURSE", "HEAD_OF");
        assertThat(again.path("changes").get(2).path("after").asString()).isEqualTo("MATH · Tle A");
        assertThat(again.path("changes").get(3).path("before").asString()).startsWith("Tle A : ");
        assertThat(again.path("created").asInt()).isEqualTo(1);
        assertThat(again.path("changed").asInt()).isEqualTo(1);
        assertThat(again.path("report")
                        .path("refused")
                        .valueStream()
                        .map(line -> line.path("row").asInt() + " "
                                + line.path("code").asString()))
                .containsExactly("3 MATRICULE_OF_ANOTHER_TEACHER", "4 NO_SUCH_CLASS");
        confirm(again, "GOOD");

        assertThat(one("""
                select count(*) from school.staff s join school.class_group c on c.head_teacher_id = s.person_id and c.name = 'Tle A'
                where s.school_id = :school and s.given_names = 'Michelle Laure' and s.phone = '+237699001122'""")).isOne();
        assertThat(count("staff")).isEqualTo(40);
        assertThat(
                        one(
                                "select count(*) from audit.entry where school_id = :school and act = 'staff.changed-by-import'"))
                .isOne();
    }

    @Test
    void a_coefficient_and_a_group_that_change_are_shown_and_then_done() {
        String list = new String(DataFiles.bytes(SUBJECTS), WINDOWS);
        String row = list.lines()
                .filter(line -> line.startsWith("ALL;") || line.contains(";4e;"))
                .filter(line -> line.startsWith("ALL;"))
                .filter(line -> line.contains(";4e;"))
                .findFirst()
                .orElseThrow();
        String corrected = row.substring(0, row.lastIndexOf(';') + 1) + "7";
        String heading = list.lines().findFirst().orElseThrow();

        JsonNode again = dropText(heading + "\n" + corrected + "\n" + corrected + "\n"
                + row.substring(0, row.lastIndexOf(';') + 1) + "9\n");

        assertThat(fields(again)).containsExactly("COEFFICIENT");
        assertThat(again.path("changes").get(0).path("after").asString()).isEqualTo("7");
        assertThat(again.path("report").path("ignored").get(0).path("code").asString())
                .isEqualTo("REPEATED_COEFFICIENT");
        assertThat(again.path("report").path("refused").get(0).path("code").asString())
                .isEqualTo("CONTRADICTING_COEFFICIENT");
        confirm(again, "GOOD");

        assertThat(one("""
                select max(cs.coefficient)::bigint from school.class_subject cs join school.class_group c on c.id = cs.class_id
                join school.subject s on s.id = cs.subject_id and s.code = 'ALL' where c.school_id = :school and c.name = '4e ALL'""")).isEqualTo(7);
        assertThat(fields(drop("matieres.csv", DataFiles.bytes(SUBJECTS)))).containsExactly("COEFFICIENT");
    }

    /** One row a subject, as schools write it, also where teachers have no number. */
    @Test
    void a_teacher_without_a_number_is_one_teacher_and_the_same_one_again() {
        String list = "Nom et prénoms;Téléphone;Matière;Classes\n"
                + "SANS Numéro;677001122;MATH;Tle A\nSANS Numéro;677001122;ANG;Tle A\nSANS Numéro;;ANG;Tle C\n";
        confirm(dropText(list), "ALL");
        assertThat(count("staff")).isEqualTo(41);

        assertThat(dropText(list).path("report").path("unchanged").asInt()).isEqualTo(2);
    }

    private static List<String> fields(JsonNode preview) {
        return preview.path("changes")
                .valueStream()
                .map(change -> change.path("field").asString())
                .toList();
    }

    private long version() {
        return one("select roster_version from school.institution where id = :school");
    }

    private String sums() {
        return sql.sql("""
                        select string_agg(c.name || '=' || total, ', ' order by c.name) from (
                          select class_id, sum(coefficient) as total from school.class_subject group by class_id) t
                        join school.class_group c on c.id = t.class_id where c.school_id = :school
                        """).param("school", school.value()).query(String.class).single();
    }
}
