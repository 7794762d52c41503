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
@RequestMapping("/api/v1/identifiers")
@Tag(name = "identifiers")
class IdentifierApi {
    private final IdentifierStore store;
    private final KeepIdentifier keep;

    IdentifierApi(IdentifierStore store, KeepIdentifier keep) {
        this.store = store;
        this.keep = keep;
    }

    record Identifiers(List<IdentifierRow> items, @Nullable String next) {}

    record NewIdentifier(
            StudentId student,
            @Nullable String issuer,
            @Nullable String value,
            @Nullable String validFrom,
            @Nullable String validUntil) {
        NewIdentifier {
            Objects.requireNonNull(student, "student");
        }
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The numbers of a pupil, the school's own first")
    Identifiers all(Caller caller, @RequestParam StudentId student) {
        return new Identifiers(store.ofStudent(caller, student), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "One number")
    ResponseEntity<IdentifierRow> one(Caller caller, @PathVariable UUID id) {
        return shown(store.visibleTo(caller, id).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a number that another authority gave a pupil; an issuer gives a number once")
    ResponseEntity<IdentifierRow> add(Caller caller, @RequestBody NewIdentifier input) {
        IdentifierRow added = keep.add(
                caller,
                input.student,
                new IdentifierInput(input.issuer, input.value, input.validFrom, input.validUntil));
        return Versions.made("/api/v1/identifiers", added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Correct a number; the school's own is changed with the pupil")
    ResponseEntity<IdentifierRow> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody IdentifierInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(keep.change(caller, id, input, Versions.expected(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a number that is not the school's own")
    void remove(Caller caller, @PathVariable UUID id) {
        keep.remove(caller, id);
    }

    private static ResponseEntity<IdentifierRow> shown(IdentifierRow row) {
        return Versions.shown(row, row.version());
    }
}
