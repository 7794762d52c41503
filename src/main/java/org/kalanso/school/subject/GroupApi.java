package org.kalanso.school.subject;

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
import org.kalanso.school.SubjectGroupId;
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
@RequestMapping("/api/v1/subject-groups")
@Tag(name = "subjects")
class GroupApi {
    private final GroupStore store;
    private final KeepGroup keep;

    GroupApi(GroupStore store, KeepGroup keep) {
        this.store = store;
        this.keep = keep;
    }

    record Groups(List<SubjectGroup> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "The groups that subjects stand in, in the order of the card")
    Groups all(Caller caller) {
        return new Groups(store.visibleTo(caller), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One group of subjects")
    ResponseEntity<SubjectGroup> one(Caller caller, @PathVariable SubjectGroupId id) {
        SubjectGroup group = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(group, group.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a group of subjects")
    ResponseEntity<SubjectGroup> add(Caller caller, @RequestBody GroupInput input) {
        SubjectGroup added = keep.add(caller, input);
        return Versions.made("/api/v1/subject-groups", added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change a group of subjects")
    ResponseEntity<SubjectGroup> edit(
            Caller caller,
            @PathVariable SubjectGroupId id,
            @RequestBody GroupInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        SubjectGroup edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a group that no subject stands in")
    void remove(Caller caller, @PathVariable SubjectGroupId id) {
        keep.remove(caller, id);
    }
}
