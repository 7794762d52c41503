package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.sheets.DataFiles;
import tools.jackson.databind.JsonNode;

class RosterImportTest extends ImportingTest {
    private static final String GUINEA = "guinee-college/liste-eleves.xlsx";

    @Test
    void nothing_is_written_before_a_person_agrees_and_then_all_of_it() {
        JsonNode preview = drop(GUINEA, DataFiles.bytes(GUINEA));
        assertThat(preview.path("created").asInt()).isEqualTo(284);
        assertThat(preview.path("report").path("guardians").asInt()).isEqualTo(469);
        assertThat(preview.path("refusedRows").asInt()).isEqualTo(3);
        assertThat(count("student")).isZero();

        JsonNode result = confirm(preview, "GOOD").path("result");

        assertThat(result.path("created").asInt()).isEqualTo(284);
        assertThat(count("student")).isEqualTo(284);
        assertThat(count("class_group")).isEqualTo(5);
        assertThat(count("guardian")).isEqualTo(469);
        assertThat(count("guardianship")).isEqualTo(494);
        assertThat(accounts.holders(school, Role.PUPIL)).hasSize(284);
        assertThat(one("select count(*) from school.student where school_id = :school and matricule is null"))
                .isZero();
        assertThat(one("select count(*) from school.enrolment where school_id = :school and repeater"))
                .isEqualTo(35);
        assertThat(
                        one(
                                "select count(*) from school.guardianship where school_id = :school and confirmed_at is not null"))
                .as("a list confirms nobody")
                .isZero();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        confirm(drop(GUINEA, DataFiles.bytes(GUINEA)), "GOOD");
        long version = one("select roster_version from school.institution where id = :school");

        JsonNode again = drop(GUINEA, DataFiles.bytes(GUINEA));

        assertThat(again.path("report").path("unchanged").asInt()).isEqualTo(284);
        assertThat(again.path("created").asInt() + again.path("changed").asInt())
                .isZero();
        JsonNode result = confirm(again, "GOOD").path("result");
        assertThat(result.path("unchanged").asInt()).isEqualTo(284);
        assertThat(count("student")).isEqualTo(284);
        assertThat(count("guardian")).isEqualTo(469);
        assertThat(count("guardianship")).isEqualTo(494);
        assertThat(one("select roster_version from school.institution where id = :school"))
                .isEqualTo(version);
    }

    @Test
    void a_corrected_list_is_shown_as_differences_and_removes_nothing() {
        confirm(
                dropText("Matricule;Nom;Prénoms;Sexe;Né(e) le;Classe;Tuteur;Téléphone\n"
                        + "A1;BAH;Aïcha;F;31/02/2013;7e A;Sékou Bah;62 12\nA2;SOW;Ali;M;12/03/2012;7e A;;\n"),
                "ALL");

        JsonNode preview = dropText("Matricule;Nom;Prénoms;Sexe;Né(e) le;Classe;Tuteur;Téléphone\n"
                + "A1;Bah;Aïcha;F;28/02/2013;7e B;Sékou Bah;622 54 72 14\n");

        assertThat(preview.path("changes")
                        .valueStream()
                        .map(change -> change.path("field").asString() + " "
                                + change.path("after").asString()))
                .containsExactly("BORN 2013-02-28", "CLASS 7e B", "GUARDIAN Sékou Bah +224622547214");
        confirm(preview, "ALL");
        assertThat(count("student")).isEqualTo(2);
        assertThat(count("guardian"))
                .as("the number was found, nobody was added")
                .isEqualTo(1);
        assertThat(one("select count(*) from school.guardian where school_id = :school and phone = '+224622547214'"))
                .isOne();
        assertThat(one("select count(*) from school.enrolment where school_id = :school and state = 'ACTIVE'"))
                .isEqualTo(2);
    }

    @Test
    void all_or_nothing_means_nothing_where_a_row_is_refused() {
        JsonNode preview = drop(GUINEA, DataFiles.bytes(GUINEA));
        var answer = head.json(
                "POST", "/api/v1/imports/" + preview.path("id").asString() + "/confirm", Map.of("rows", "ALL"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("school.list-has-refused-rows");
        assertThat(count("student")).isZero();
    }

    @Test
    void a_change_between_preview_and_agreement_asks_again() {
        JsonNode first = dropText("Matricule;Nom;Prénoms;Classe\nA1;BAH;Aïcha;7e A\n");
        JsonNode second = dropText("Matricule;Nom;Prénoms;Classe\nA1;SOW;Ali;7e A\n");
        confirm(first, "ALL");

        var answer = head.json(
                "POST", "/api/v1/imports/" + second.path("id").asString() + "/confirm", Map.of("rows", "GOOD"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("school.roster-changed");
        JsonNode again =
                head.get("/api/v1/imports/" + second.path("id").asString()).json();
        assertThat(again.path("report").path("refused").get(0).path("code").asString())
                .isEqualTo("MATRICULE_OF_ANOTHER_PUPIL");
    }

    @Test
    void a_column_can_be_corrected_and_a_class_said() {
        JsonNode preview = dropText("Matricule;Nom;Prénoms;Sexe;Truc\nA1;BAH;Aïcha;F;Conakry\n");
        assertThat(preview.path("report").path("refused").get(0).path("code").asString())
                .isEqualTo("NO_CLASS");

        JsonNode mapped = head.json(
                        "POST",
                        "/api/v1/imports/" + preview.path("id").asString() + "/mapping",
                        Map.of("columns", Map.of("Truc", "BIRTH_PLACE"), "className", "8e A"))
                .json();

        assertThat(mapped.path("created").asInt()).isEqualTo(1);
        confirm(mapped, "ALL");
        assertThat(one("select count(*) from school.student where school_id = :school and born_at = 'Conakry'"))
                .isOne();
    }

    @Test
    void a_bad_file_is_refused_in_one_sentence_and_another_schools_list_is_not_there() {
        var answer = head.upload(
                "/api/v1/imports", "file", "photo.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, Map.of());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("platform.sheet-not-a-spreadsheet");
        JsonNode preview = dropText("Matricule;Nom;Prénoms;Classe\nA1;BAH;Aïcha;7e A\n");
        SchoolId other = found("guinea-secondary");
        PersonId stranger = accounts.create(NewPerson.named("Sow", "Ali"));
        accounts.grant(stranger, other, Role.HEAD, null);
        Visitor otherHead = signIn.api(stranger(), stranger, other);
        assertThat(otherHead
                        .get("/api/v1/imports/" + preview.path("id").asString())
                        .status())
                .isEqualTo(404);
        Visitor teacher = signIn.api(stranger(), person(Role.TEACHER), school);
        assertThat(teacher.get("/api/v1/imports/" + preview.path("id").asString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void teachers_and_subjects_of_the_lycee_come_in_too() {
        a_lycee();

        assertThat(count("student")).isEqualTo(1151);
        assertThat(count("guardian")).isEqualTo(989);
        assertThat(count("staff")).isEqualTo(39);
        assertThat(count("teaching_assignment")).isEqualTo(238);
        assertThat(
                        one(
                                "select count(*) from school.class_group where school_id = :school and head_teacher_id is not null"))
                .isEqualTo(20);
        assertThat(one("select count(*) from school.class_subject where school_id = :school"))
                .isEqualTo(240);
        assertThat(one("""
                select sum(coefficient)::bigint from school.class_subject cs join school.class_group c on c.id = cs.class_id
                where c.school_id = :school and c.name = '4e ALL'""")).isEqualTo(30);
    }
}
