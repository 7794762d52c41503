package org.kalanso.school.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;

/** A number is checked against the register, and nothing else is learnt. */
class VerifyMatriculeTest extends SchoolTest {
    private static final String PATH = "/api/v1/users/me/verify-matricule";
    private String student;
    private PersonId person;
    private Visitor api;

    @BeforeEach
    void aPupilAndSomebody() {
        student = headApi.json(
                        "POST",
                        "/api/v1/students",
                        Map.of(
                                "familyName",
                                "Bah",
                                "givenNames",
                                "Hawa",
                                "matricule",
                                "CTF/24/0015",
                                "bornOn",
                                "2012-03-12"))
                .json()
                .path("id")
                .asString();
        person = someone("Bah", "Hawa", null, school);
        api = api(person);
    }

    @Test
    void number_and_birth_date_together_are_noted_as_evidence() {
        assertThat(check(api, " ctf /24/0015", "12/03/2012").status()).isEqualTo(200);
        assertThat(sql.sql("select student_id from school.number_check where person_id = ?")
                        .param(person.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(UUID.fromString(student));
        assertThat(sql.sql("select count(*) from audit.entry where act = 'matricule.verified' and object_id = ?")
                        .param(student)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(api.get("/api/v1/students/" + student).status())
                .as("evidence opens nothing")
                .isIn(403, 404);
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        var answers = List.of(
                check(api, "CTF/24/0015", "2012-03-13").text(),
                check(api, "CTF/24/9999", "2012-03-12").text(),
                api.json(
                                "POST",
                                PATH,
                                Map.of(
                                        "school",
                                        newSchool().toString(),
                                        "matricule",
                                        "CTF/24/0015",
                                        "bornOn",
                                        "2012-03-12"))
                        .text(),
                api.json(
                                "POST",
                                PATH,
                                Map.of(
                                        "school",
                                        UUID.randomUUID().toString(),
                                        "matricule",
                                        "CTF/24/0015",
                                        "bornOn",
                                        "2012-03-12"))
                        .text());
        assertThat(answers).allMatch(text -> text.contains("school.number-not-verified"));
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void the_school_sees_who_checked_which_number_and_what_they_are_to_the_pupil() {
        check(api, "CTF/24/0015", "2012-03-12");
        clock.advance(Duration.ofMinutes(1));
        PersonId mother = someone("Diallo", "Mabinty", null, school);
        check(api(mother), "CTF/24/0015", "2012-03-12");

        var all = headApi.get("/api/v1/number-checks").json().path("items");
        assertThat(all.findValuesAsString("name")).containsExactly("Mabinty Diallo", "Hawa Bah");
        assertThat(all.findValuesAsString("standing")).containsOnly("UNKNOWN");
        assertThat(headPage.get("/").text()).contains("2", "/number-checks?state=UNKNOWN");
        assertThat(headPage.get("/students/" + student + "/guardians").text())
                .contains("Matricule vérifié par", "Mabinty Diallo", "Sans lien");

        link(mother);

        assertThat(headApi.get("/api/v1/number-checks?state=GUARDIAN")
                        .json()
                        .path("items")
                        .findValuesAsString("name"))
                .containsExactly("Mabinty Diallo");
        assertThat(headPage.get("/number-checks?state=UNKNOWN").text())
                .contains("Hawa Bah")
                .doesNotContain("Mabinty Diallo");
        var other = api(someone("Sow", "Alpha", Role.HEAD, newSchool()));
        assertThat(other.get("/api/v1/number-checks").json().path("items").size())
                .isZero();
    }

    /** The school takes this account for a guardian of the pupil. */
    private void link(PersonId guardian) {
        String named = headApi.json("POST", "/api/v1/guardians", Map.of("name", "Mabinty Diallo"))
                .json()
                .path("id")
                .asString();
        headApi.json("POST", "/api/v1/guardians/" + named + "/children", Map.of("student", student));
        sql.sql("update school.guardian set person_id = ? where id = ?")
                .param(guardian.value())
                .param(UUID.fromString(named))
                .update();
    }

    @Test
    void wrong_fields_are_named_together() {
        var answer = api.json("POST", PATH, Map.of("bornOn", "31/02/2012"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("school", "matricule", "invalid-date");
    }

    @Test
    void who_guesses_is_slowed_down_and_so_is_a_crowd_after_one_pupil() {
        for (int i = 1; i <= 10; i++)
            assertThat(check(api, "CTF/24/0015", "2011-01-" + String.format("%02d", i))
                            .status())
                    .isEqualTo(422);
        var slowed = check(api, "CTF/24/0015", "2012-03-12");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();

        for (int i = 0; i < 10; i++) check(api(someone("Sow", "Alpha", null, school)), "CTF/24/0015", "2010-01-01");
        assertThat(check(api(someone("Sow", "Alpha", null, school)), "CTF/24/0015", "2012-03-12")
                        .status())
                .isEqualTo(429);
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        assertThat(check(api(person), "CTF/24/0015", "2012-03-12").status()).isEqualTo(200);
    }

    private Visitor.Answer check(Visitor by, String matricule, String born) {
        return by.json("POST", PATH, Map.of("school", school.toString(), "matricule", matricule, "bornOn", born));
    }
}
