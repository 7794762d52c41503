package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A school of its own and its head, who brings lists. */
abstract class ImportingTest extends KalansoTest {
    @Autowired
    FoundSchool foundSchool;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    SchoolId school = SchoolId.newId();
    Visitor head = stranger();

    @BeforeEach
    void a_school_with_its_head() {
        school = found("guinea-secondary");
        head = signIn.api(stranger(), person(Role.HEAD), school);
    }

    JsonNode dropText(String text) {
        return drop("liste.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode drop(String name, byte[] content) {
        var answer = head.upload("/api/v1/imports", "file", name, content, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    JsonNode confirm(JsonNode preview, String rows) {
        var answer = head.json(
                "POST", "/api/v1/imports/" + preview.path("id").asString() + "/confirm", Map.of("rows", rows));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return jobDone(head, UUID.fromString(answer.json().path("job").asString()));
    }

    SchoolId found(String preset) {
        return foundSchool.found(
                new NewSchool(
                        "École Test",
                        "ET",
                        "Conakry",
                        preset,
                        null,
                        null,
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2027, 6, 30),
                        false),
                null);
    }

    PersonId person(Role role) {
        PersonId person = accounts.create(NewPerson.named("Diallo", "Mariama"));
        accounts.grant(person, school, role, null);
        return person;
    }

    /** Instead of the college: the lycée with its three lists. */
    void a_lycee() {
        school = found("cameroon-secondary");
        head = signIn.api(stranger(), person(Role.HEAD), school);
        confirm(drop("matieres.csv", DataFiles.bytes("cameroun-lycee/matieres.csv")), "ALL");
        confirm(drop("eleves.csv", DataFiles.bytes("cameroun-lycee/eleves.csv")), "GOOD");
        confirm(drop("enseignants.csv", DataFiles.bytes("cameroun-lycee/enseignants.csv")), "ALL");
    }

    long count(String table) {
        return one("select count(*) from school." + table + " where school_id = :school");
    }

    long one(String query) {
        return sql.sql(query)
                .param("school", school.value())
                .query((rs, n) -> rs.getLong(1))
                .single();
    }
}
