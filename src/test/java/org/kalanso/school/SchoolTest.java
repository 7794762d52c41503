package org.kalanso.school;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A school of its own for each test, with a head who is signed in both ways. */
@Import(SignIn.class)
@SuppressWarnings("NullAway.Init")
public abstract class SchoolTest extends KalansoTest {
    @Autowired
    FoundSchool foundSchool;

    @Autowired
    Accounts accounts;

    @Autowired
    protected SignIn signIn;

    protected SchoolId school;
    protected PersonId head;
    protected Visitor headApi;
    protected Visitor headPage;

    @BeforeEach
    void found() {
        school = newSchool();
        head = someone("Camara", "Fatoumata", Role.HEAD, school);
        headApi = api(head);
        headPage = signIn.page(stranger(), head, school);
    }

    protected SchoolId newSchool() {
        return foundSchool.found(
                new NewSchool(
                        "Collège Les Trois Fromagers",
                        "CTF",
                        "Conakry",
                        "guinea-secondary",
                        null,
                        null,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 6, 30),
                        false),
                null);
    }

    protected PersonId someone(String family, String given, @Nullable Role role, SchoolId in) {
        PersonId person = accounts.create(NewPerson.named(family, given));
        if (role != null) accounts.grant(person, in, role, null);
        return person;
    }

    /** From now on this person runs the installation. */
    protected void administrator(PersonId person) {
        accounts.makePlatformAdmin(person);
    }

    protected Visitor api(PersonId person) {
        return signIn.api(stranger(), person, null);
    }

    protected Visitor page(PersonId person) {
        return signIn.page(stranger(), person, null);
    }

    /** @return the id of a class that the head opened */
    protected String openClass(String name) {
        return headApi.json("POST", "/api/v1/classes", Map.of("name", name))
                .json()
                .path("id")
                .asString();
    }

    /** @return the id of a pupil whom the head admitted */
    protected String admit(String family, String given) {
        return headApi.json("POST", "/api/v1/students", Map.of("familyName", family, "givenNames", given))
                .json()
                .path("id")
                .asString();
    }

    protected SignIn signIn() {
        return signIn;
    }

    protected void enrol(String student, String classId) {
        headApi.json("POST", "/api/v1/classes/" + classId + "/add-student", Map.of("student", student));
    }
}
