package org.kalanso.school.staff;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who teaches what to whom. An assignment is never edited in place: another teacher is another assignment. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "teaching assignments")
class AssignmentApi {
    private final AssignmentStore assignments;
    private final AssignTeacher assign;

    AssignmentApi(AssignmentStore assignments, AssignTeacher assign) {
        this.assignments = assignments;
        this.assign = assign;
    }

    record Assignments(List<Assignment> items, @Nullable String next) {}

    record AssignmentInput(ClassId classId, SubjectId subject, PersonId person) {
        AssignmentInput {
            Objects.requireNonNull(classId, "classId");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(person, "person");
        }
    }

    /** @param subject the course that the class gets */
    record CourseInput(SubjectId subject, PersonId person) {
        CourseInput {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(person, "person");
        }
    }

    record Successor(PersonId person) {
        Successor {
            Objects.requireNonNull(person, "person");
        }
    }

    @GetMapping("/teaching-assignments")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "Who teaches what to whom in the active year")
    Assignments all(Caller caller) {
        return new Assignments(assignments.visibleTo(caller, (PersonId) null), null);
    }

    @GetMapping("/teaching-assignments/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One assignment")
    Assignment one(Caller caller, @PathVariable UUID id) {
        return assignments.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    @PostMapping("/teaching-assignments")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Give a teacher a subject in a class")
    Assignment assign(Caller caller, @RequestBody AssignmentInput input) {
        return assign.assign(caller, input.classId, input.subject, input.person);
    }

    @PutMapping("/teaching-assignments/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Put another teacher in the place of this one; the answer is the new assignment")
    Assignment replace(Caller caller, @PathVariable UUID id, @RequestBody Successor input) {
        return assign.replace(caller, id, input.person);
    }

    @DeleteMapping("/teaching-assignments/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a subject in a class back from a teacher")
    void end(Caller caller, @PathVariable UUID id) {
        assign.end(caller, id);
    }

    @PostMapping("/classes/{id}/assign-course")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Give a course of the class, one of its subjects, to a teacher")
    Assignment course(Caller caller, @PathVariable ClassId id, @RequestBody CourseInput input) {
        return assign.assign(caller, id, input.subject, input.person);
    }
}
