package org.kalanso.computerroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kalanso.Visitor;
import org.kalanso.accounts.Pins;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** A room whose hours and bookings a test writes, classes with pupils who have a PIN, and a teacher of one of them. */
@SuppressWarnings("NullAway.Init")
public abstract class ScheduleTestRoom extends RoomTest {
    @Autowired
    private Pins pins;

    @Autowired
    private org.kalanso.accounts.Accounts persons;

    /** A pupil as they sit down. */
    protected record Pupil(String id, PersonId person, String matricule, String pin) {}

    /** It is that moment; operator and head have signed in again. */
    protected void later(String moment) {
        clock.set(Instant.parse(moment));
        operatorApi = page(operator);
        headApi = page(head);
    }

    protected Visitor headNow() {
        return page(head);
    }

    protected Visitor.Answer hours(Map<String, ?> week) {
        return headNow().json("PUT", "/api/v1/rooms/" + room + "/hours", week);
    }

    /** The school is somewhere else. */
    protected void zone(String zone) {
        sql.sql("update school.institution set time_zone = :zone where id = :school")
                .param("zone", zone)
                .param("school", school.value())
                .update();
    }

    protected String group(String name) {
        return made(headNow().json("POST", "/api/v1/classes", Map.of("name", name)));
    }

    protected Pupil pupil(String family, String group) {
        String id = made(
                headNow().json("POST", "/api/v1/students", Map.of("familyName", family, "givenNames", "Aïssatou")));
        headNow().json("POST", "/api/v1/classes/" + group + "/add-student", Map.of("student", id));
        var student = headNow().get("/api/v1/students/" + id).json();
        var person = new PersonId(UUID.fromString(student.path("person").asString()));
        String pin = pins.issue(java.util.List.of(person), school, head).get(person);
        return new Pupil(id, person, student.path("matricule").asString(), java.util.Objects.requireNonNull(pin));
    }

    /** @return the PIN with which somebody signs in by this name from now on */
    protected String pin(PersonId person, String name) {
        persons.addSignInName(person, org.kalanso.accounts.SignInName.username(name));
        return java.util.Objects.requireNonNull(
                pins.issue(java.util.List.of(person), school, head).get(person));
    }

    /** A teacher who is head teacher of a class. */
    protected PersonId teacherOf(String group) {
        PersonId teacher = someone("Bangoura", "Sékou", Role.TEACHER, school);
        sql.sql("update school.class_group set head_teacher_id = :teacher where id = :class")
                .param("teacher", teacher.value())
                .param("class", UUID.fromString(group))
                .update();
        return teacher;
    }

    protected Visitor.Answer book(Visitor by, String group, String on, String from, String until) {
        return by.json(
                "POST",
                "/api/v1/rooms/" + room + "/bookings",
                Map.of("classId", group, "on", on, "from", from, "until", until));
    }

    /** @return the id of the booked time */
    protected String booked(String group, String on, String from, String until) {
        var answer = book(operatorApi, group, on, from, until);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("items").path(0).path("id").asString();
    }
}
