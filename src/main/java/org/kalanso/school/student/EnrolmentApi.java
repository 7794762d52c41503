package org.kalanso.school.student;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/enrolments")
@Tag(name = "enrolments")
class EnrolmentApi {
    private final EnrolmentStore store;
    private final EnrolStudent enrol;
    private final ChangeStay change;

    EnrolmentApi(EnrolmentStore store, EnrolStudent enrol, ChangeStay change) {
        this.store = store;
        this.enrol = enrol;
        this.change = change;
    }

    record Enrolments(List<EnrolmentRow> items, @Nullable String next) {}

    record NewEnrolment(
            StudentId student, ClassId classId, @Nullable Boolean repeater) {
        NewEnrolment {
            Objects.requireNonNull(student, "student");
            Objects.requireNonNull(classId, "classId");
        }
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The stays of a pupil, or those in a class, past ones too; one of the two must be named")
    Enrolments all(
            Caller caller,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam(required = false) @Nullable ClassId classId) {
        if (student == null && classId == null) throw Problem.invalid("student", "required");
        return new Enrolments(store.list(caller, student, classId), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "One stay in a class")
    ResponseEntity<EnrolmentRow> one(Caller caller, @PathVariable UUID id) {
        return shown(store.visibleTo(caller, id).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a pupil into a class, out of the one they were in")
    ResponseEntity<EnrolmentRow> enrol(Caller caller, @RequestBody NewEnrolment input) {
        enrol.into(caller, input.student, input.classId, Boolean.TRUE.equals(input.repeater));
        EnrolmentRow stay = store.list(caller, input.student, input.classId).stream()
                .filter(each -> each.state() == StudentDetail.Enrolment.State.ACTIVE)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Versions.made("/api/v1/enrolments", stay.id(), stay, stay.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Correct a present stay: roll number, repeater; or end it by TRANSFERRED or LEFT")
    ResponseEntity<EnrolmentRow> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody StayInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(change.change(caller, id, input, Versions.expected(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the pupil out of the class; they stay in the school, and the stay is remembered")
    void end(Caller caller, @PathVariable UUID id) {
        change.end(caller, id);
    }

    private static ResponseEntity<EnrolmentRow> shown(EnrolmentRow stay) {
        return Versions.shown(stay, stay.version());
    }
}
