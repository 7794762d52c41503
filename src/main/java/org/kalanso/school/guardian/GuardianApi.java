package org.kalanso.school.guardian;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.GuardianId;
import org.kalanso.school.StudentId;
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
@RequestMapping("/api/v1/guardians")
@Tag(name = "guardians")
class GuardianApi {
    private final GuardianList list;
    private final GuardianStore store;
    private final GuardianshipStore links;
    private final EditGuardian edit;
    private final KeepGuardian keep;

    GuardianApi(GuardianList list, GuardianStore store, GuardianshipStore links, EditGuardian edit, KeepGuardian keep) {
        this.list = list;
        this.store = store;
        this.links = links;
        this.edit = edit;
        this.keep = keep;
    }

    record Children(List<Guardianship> items, @Nullable String next) {}

    record Child(
            StudentId student,
            @Nullable String relation,
            @Nullable Boolean maySee,
            @Nullable Boolean mayCollect,
            @Nullable Boolean pays) {
        Child {
            Objects.requireNonNull(student, "student");
        }
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Guardians by name, with the pupils they answer for")
    GuardianList.Found all(Caller caller, @ParameterObject GuardianQuery.Asked asked) {
        return list.page(caller, GuardianQuery.of(asked));
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "One guardian")
    ResponseEntity<GuardianDetail> one(Caller caller, @PathVariable GuardianId id) {
        GuardianDetail found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a guardian; one of the same name and phone is the same person")
    ResponseEntity<GuardianDetail> add(Caller caller, @RequestBody GuardianInput input) {
        GuardianDetail added = edit.add(caller, input);
        return Versions.made("/api/v1/guardians", added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Correct name, phone and e-mail of a guardian")
    ResponseEntity<GuardianDetail> edit(
            Caller caller,
            @PathVariable GuardianId id,
            @RequestBody GuardianInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        GuardianDetail edited = edit.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "The guardian answers for nobody any more: every link ends, access is gone with the next request")
    void release(Caller caller, @PathVariable GuardianId id) {
        edit.release(caller, id);
    }

    @GetMapping("/{id}/children")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The pupils a guardian answers for")
    Children children(Caller caller, @PathVariable GuardianId id) {
        GuardianDetail found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return new Children(links.ofGuardian(caller, found.id()), null);
    }

    @PostMapping("/{id}/children")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "The guardian answers for one more pupil; to be confirmed")
    Guardianship link(Caller caller, @PathVariable GuardianId id, @RequestBody Child child) {
        return keep.link(
                caller, id, child.student, new LinkInput(child.relation, child.maySee, child.mayCollect, child.pays));
    }
}
