package org.kalanso.school.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.SchoolTest;
import org.kalanso.school.SubjectId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AssignTeacherTest extends SchoolTest {
    @Autowired
    Classes classes;

    @Test
    void a_teacher_reaches_a_class_while_assigned_to_one_of_its_subjects() {
        String classId = openClass("7e A");
        JsonNode teacher = take("Bangoura");
        String person = teacher.path("person").asString();
        var teacherApi = api(new PersonId(UUID.fromString(person)));
        assertThat(teacherApi.get("/api/v1/classes/" + classId).status()).isEqualTo(404);

        String subject = subject(classId);
        String assignment = headApi.json(
                        "POST",
                        "/api/v1/teaching-assignments",
                        Map.of("classId", classId, "subject", subject, "person", person))
                .json()
                .path("id")
                .asString();

        assertThat(teacherApi.get("/api/v1/classes/" + classId).status()).isEqualTo(200);
        assertThat(classes.teaches(PersonId.of(person), ClassId.of(classId), SubjectId.of(subject)))
                .isTrue();

        headApi.json("DELETE", "/api/v1/teaching-assignments/" + assignment, null);

        assertThat(teacherApi.get("/api/v1/classes/" + classId).status()).isEqualTo(404);
    }

    @Test
    void who_leaves_loses_courses_classes_and_access() {
        String classId = openClass("7e A");
        JsonNode teacher = take("Bangoura");
        String person = teacher.path("person").asString();
        headPage.post("/classes/" + classId + "/teachers", Map.of("subject", subject(classId), "person", person));
        headPage.post("/classes/" + classId + "/head-teacher", Map.of("person", person));
        assertThat(classes.isHeadTeacher(PersonId.of(person), ClassId.of(classId)))
                .isTrue();

        headApi.json("DELETE", "/api/v1/teachers/" + teacher.path("id").asString(), null);

        assertThat(classes.isHeadTeacher(PersonId.of(person), ClassId.of(classId)))
                .isFalse();
        assertThat(headApi.get("/api/v1/teaching-assignments")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(api(PersonId.of(person)).get("/api/v1/classes").status()).isEqualTo(403);
    }

    @Test
    void nobody_is_given_a_subject_that_the_class_does_not_have() {
        String classId = openClass("7e A");
        String person = take("Bangoura").path("person").asString();

        assertThat(headApi.json(
                                "POST",
                                "/api/v1/teaching-assignments",
                                Map.of("classId", classId, "subject", UUID.randomUUID(), "person", person))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_pages_show_teachers_and_what_they_teach() {
        String classId = openClass("7e A");
        JsonNode teacher = take("Bangoura");
        headPage.post(
                "/classes/" + classId + "/teachers",
                Map.of(
                        "subject",
                        subject(classId),
                        "person",
                        teacher.path("person").asString()));

        assertThat(headPage.get("/teachers").text()).contains("Bangoura");
        assertThat(headPage.get("/teachers/" + teacher.path("id").asString()).text())
                .contains("7e A");
        assertThat(headPage.get("/classes/" + classId + "/subjects").text()).contains("Bangoura", "Mathématiques");
        assertThat(headPage.get("/teachers/new").status()).isEqualTo(200);
    }

    private JsonNode take(String name) {
        return headApi.json("POST", "/api/v1/teachers", Map.of("familyName", name, "number", "ENS-" + name))
                .json();
    }

    private String subject(String classId) {
        return headApi.get("/api/v1/classes/" + classId)
                .json()
                .path("subjects")
                .path(0)
                .path("subject")
                .asString();
    }
}
