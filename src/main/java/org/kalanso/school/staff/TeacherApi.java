package org.kalanso.school.staff;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.StaffId;
import org.springdoc.core.annotations.ParameterObject;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "teachers")
class TeacherApi {
    private final StaffList list;
    private final StaffStore staff;
    private final KeepStaff keep;
    private final AssignmentStore assignments;

    TeacherApi(StaffList list, StaffStore staff, KeepStaff keep, AssignmentStore assignments) {
        this.list = list;
        this.staff = staff;
        this.keep = keep;
        this.assignments = assignments;
    }

    record Staff(List<StaffMember> items, @Nullable String next) {}

    @GetMapping("/teachers")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "Teachers and staff: who are here, or have left")
    Staff all(Caller caller, @ParameterObject StaffQuery.Asked asked) {
        var found = list.page(caller, StaffQuery.of(asked));
        return new Staff(found.items(), found.next());
    }

    @GetMapping("/teachers/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One teacher")
    ResponseEntity<StaffMember> one(Caller caller, @PathVariable StaffId id) {
        StaffMember member = staff.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(member, member.version());
    }

    @GetMapping("/teachers/{id}/classes")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "What a teacher teaches now")
    AssignmentApi.Assignments classes(Caller caller, @PathVariable StaffId id) {
        StaffMember member = staff.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return new AssignmentApi.Assignments(assignments.visibleTo(caller, member.person()), null);
    }

    @PostMapping("/teachers")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take a teacher on")
    ResponseEntity<StaffMember> take(Caller caller, @RequestBody StaffInput input) {
        StaffMember taken = keep.take(caller, input);
        return Versions.made("/api/v1/teachers", taken.id(), taken, taken.version());
    }

    @PutMapping("/teachers/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Correct what is known about a teacher")
    ResponseEntity<StaffMember> edit(
            Caller caller,
            @PathVariable StaffId id,
            @RequestBody StaffInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        StaffMember edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/teachers/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The teacher leaves: assignments end, access too")
    void leave(Caller caller, @PathVariable StaffId id) {
        keep.leave(caller, id);
    }
}
