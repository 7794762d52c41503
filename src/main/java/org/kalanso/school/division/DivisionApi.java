package org.kalanso.school.division;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
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
import org.springframework.web.bind.annotation.ResponseStatus;

/** The door that levels and tracks have in common; each stands at its own address. */
abstract class DivisionApi {
    private final DivisionKind kind;
    private final DivisionStore store;
    private final KeepDivision keep;

    DivisionApi(DivisionKind kind, DivisionStore store, KeepDivision keep) {
        this.kind = kind;
        this.store = store;
        this.keep = keep;
    }

    record Divisions(List<Division> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "All of the school, in its order")
    Divisions all(Caller caller) {
        return new Divisions(store.visibleTo(caller, kind), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One of them")
    ResponseEntity<Division> one(Caller caller, @PathVariable UUID id) {
        Division found = store.visibleTo(caller, kind, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add one")
    ResponseEntity<Division> add(Caller caller, @RequestBody DivisionInput input) {
        Division added = keep.add(caller, kind, input);
        return Versions.made("/api/v1/" + kind.plural(), added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change code, name or place")
    ResponseEntity<Division> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody DivisionInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Division edited = keep.edit(caller, kind, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove one that no class belongs to, with its coefficients")
    void remove(Caller caller, @PathVariable UUID id) {
        keep.remove(caller, kind, id);
    }
}
