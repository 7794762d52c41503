package org.kalanso.school.subject;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/coefficients")
@Tag(name = "coefficients")
class CoefficientApi {
    private final CoefficientStore coefficients;
    private final SetCoefficient set;

    CoefficientApi(CoefficientStore coefficients, SetCoefficient set) {
        this.coefficients = coefficients;
        this.set = set;
    }

    record Coefficients(
            List<CoefficientRow> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "What the school said about coefficients in the active year")
    Coefficients all(Caller caller) {
        return new Coefficients(coefficients.visibleTo(caller), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One coefficient")
    ResponseEntity<CoefficientRow> one(Caller caller, @PathVariable UUID id) {
        return shown(coefficients.visibleTo(caller, id).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Say a coefficient for a level, a track of it or a class; said again it replaces")
    CoefficientRow set(Caller caller, @RequestBody CoefficientInput input) {
        return set.set(caller, input);
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change value, group or way of counting; subject and place stay")
    ResponseEntity<CoefficientRow> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody CoefficientInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(set.change(caller, id, input, Versions.expected(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a coefficient back")
    void unset(Caller caller, @PathVariable UUID id) {
        set.remove(caller, id);
    }

    private static ResponseEntity<CoefficientRow> shown(CoefficientRow row) {
        return Versions.shown(row, row.version());
    }
}
