package org.kalanso.school.year;

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
import org.kalanso.school.YearId;
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
@RequestMapping("/api/v1/school-years")
@Tag(name = "school years")
class YearApi {
    private final YearStore store;
    private final OpenYear open;
    private final KeepYear keep;

    YearApi(YearStore store, OpenYear open, KeepYear keep) {
        this.store = store;
        this.open = open;
        this.keep = keep;
    }

    record Years(List<YearView> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "The school's years, newest first")
    Years all(Caller caller) {
        return new Years(store.visibleTo(caller), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One year")
    ResponseEntity<YearView> one(Caller caller, @PathVariable YearId id) {
        YearView year = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(year, year.version());
    }

    @PostMapping
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the next year, with the periods of a preset or of the active year, and its coefficients")
    ResponseEntity<YearView> open(Caller caller, @RequestBody YearInput input) {
        YearView opened = open.open(caller, input);
        return Versions.made("/api/v1/school-years", opened.id(), opened, opened.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = HEAD)
    @Operation(summary = "Rename a year or move its first and last day; preset and classes are left alone")
    ResponseEntity<YearView> edit(
            Caller caller,
            @PathVariable YearId id,
            @RequestBody YearInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        YearView edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @PostMapping("/{id}/activate")
    @Allow(roles = HEAD)
    @Operation(summary = "Make it the year that everybody works in")
    YearView activate(Caller caller, @PathVariable YearId id) {
        return keep.activate(caller, id);
    }

    @DeleteMapping("/{id}")
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a year that is not active and has no classes")
    void remove(Caller caller, @PathVariable YearId id) {
        keep.remove(caller, id);
    }
}
