package org.kalanso.school.student;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/students")
@Tag(name = "students")
class StudentApi {
    private final StudentList list;
    private final StudentStore store;
    private final KeepStudent keep;
    private final EnrolStudent enrol;
    private final KeepIdentifier numbers;

    StudentApi(StudentList list, StudentStore store, KeepStudent keep, EnrolStudent enrol, KeepIdentifier numbers) {
        this.list = list;
        this.store = store;
        this.keep = keep;
        this.enrol = enrol;
        this.numbers = numbers;
    }

    record EnrolmentInput(ClassId classId, @Nullable Boolean repeater) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "Pupils the caller reaches, by name")
    StudentList.Found students(Caller caller, @ParameterObject StudentQuery.Asked asked) {
        return list.page(caller, StudentQuery.of(asked));
    }

    @GetMapping("/{id}")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "One pupil, as those who run the register see them; pupils and guardians see their own")
    ResponseEntity<StudentDetail> student(Caller caller, @PathVariable StudentId id) {
        StudentDetail student = store.visibleTo(caller, id);
        return Versions.shown(student, student.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Admit a pupil; without a matricule the school gives the next one")
    ResponseEntity<StudentDetail> admit(Caller caller, @RequestBody StudentInput input) {
        StudentDetail student = keep.admit(caller, input);
        return Versions.made("/api/v1/students", student.id(), student, student.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Replace what is known about a pupil")
    ResponseEntity<StudentDetail> replace(
            Caller caller,
            @PathVariable StudentId id,
            @RequestBody StudentInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        StudentDetail edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @PatchMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Correct some fields of a pupil; fields left out stay as they are")
    ResponseEntity<StudentDetail> correct(
            Caller caller,
            @PathVariable StudentId id,
            @RequestBody StudentInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        StudentInput whole = input.over(store.visibleTo(caller, id));
        StudentDetail edited = keep.edit(caller, id, whole, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The pupil leaves the school; what is known about them stays")
    void leave(Caller caller, @PathVariable StudentId id) {
        enrol.leave(caller, id, true);
    }

    @PostMapping("/{id}/enrolments")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Put the pupil into a class, out of the one they were in")
    StudentDetail enrol(Caller caller, @PathVariable StudentId id, @RequestBody EnrolmentInput input) {
        return enrol.into(caller, id, input.classId, Boolean.TRUE.equals(input.repeater));
    }

    @GetMapping("/{id}/identifiers")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "The numbers a pupil is known by")
    List<StudentDetail.Identifier> identifiers(Caller caller, @PathVariable StudentId id) {
        return store.visibleTo(caller, id).identifiers();
    }

    @PostMapping("/{id}/identifiers")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a number that another authority gave")
    StudentDetail identify(Caller caller, @PathVariable StudentId id, @RequestBody IdentifierInput input) {
        numbers.add(caller, id, input);
        return store.visibleTo(caller, id);
    }

    @DeleteMapping("/{id}/identifiers/{identifier}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a number that is not the school's own matricule")
    void forget(Caller caller, @PathVariable StudentId id, @PathVariable UUID identifier) {
        if (store.visibleTo(caller, id).identifiers().stream()
                .noneMatch(each -> each.id().equals(identifier))) throw Problem.notFound();
        numbers.remove(caller, identifier);
    }
}
