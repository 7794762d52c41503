package org.kalanso.school.year;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/periods")
@Tag(name = "periods")
class PeriodApi {
    private final PeriodStore store;
    private final KeepPeriod keep;
    private final Schools schools;

    PeriodApi(PeriodStore store, KeepPeriod keep, Schools schools) {
        this.store = store;
        this.keep = keep;
        this.schools = schools;
    }

    record Periods(List<Period> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(
            summary =
                    "The periods of a year, of the active one where none is said: the year, then each term with its sequences")
    Periods all(Caller caller, @RequestParam(required = false) @Nullable YearId year) {
        Optional<SchoolYear> asked =
                year == null ? schools.activeYear(caller.inSchool()) : schools.year(caller.inSchool(), year);
        if (year == null && asked.isEmpty()) throw SchoolProblem.noActiveYear();
        return new Periods(schools.periods(asked.orElseThrow(Problem::notFound).id()), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One period")
    ResponseEntity<Period> one(Caller caller, @PathVariable PeriodId id) {
        return shown(store.visibleTo(caller, id).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a term or semester to a year, or a sequence to one of them")
    ResponseEntity<Period> add(Caller caller, @RequestBody PeriodInput input) {
        var added = keep.add(caller, input);
        return Versions.made("/api/v1/periods", added.period().id(), added.period(), added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = HEAD)
    @Operation(summary = "Rename a period or move its days; parent and kind stay")
    ResponseEntity<Period> edit(
            Caller caller,
            @PathVariable PeriodId id,
            @RequestBody PeriodInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(keep.edit(caller, id, input, Versions.expected(ifMatch)));
    }

    @PostMapping("/{id}/close")
    @Allow(roles = HEAD)
    @Operation(summary = "Close a period: it and those inside it take no more marks")
    ResponseEntity<Period> close(Caller caller, @PathVariable PeriodId id) {
        return shown(keep.close(caller, id));
    }

    @PostMapping("/{id}/reopen")
    @Allow(roles = HEAD)
    @Operation(summary = "Open a closed period again, with those inside it and around it")
    ResponseEntity<Period> reopen(Caller caller, @PathVariable PeriodId id) {
        return shown(keep.reopen(caller, id));
    }

    @DeleteMapping("/{id}")
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a smallest period without marks")
    void remove(Caller caller, @PathVariable PeriodId id) {
        keep.remove(caller, id);
    }

    private static ResponseEntity<Period> shown(PeriodStore.Held held) {
        return Versions.shown(held.period(), held.version());
    }
}
