package org.kalanso.reportcards.rules;

import static org.kalanso.platform.access.Role.HEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The grading rules of the caller's school over the API. */
@RestController
@RequestMapping("/api/v1/grading-rules")
@Tag(name = "Report cards")
class RulesApi {
    private final SchoolRules rules;
    private final ChangeRules change;

    RulesApi(SchoolRules rules, ChangeRules change) {
        this.rules = rules;
        this.change = change;
    }

    @GetMapping
    @Allow(roles = HEAD)
    @Operation(summary = "By which rules the school computes averages, ranks, mentions and proposals")
    ResponseEntity<GradingRules> show(Caller caller) {
        var current = rules.current(caller.inSchool());
        return ResponseEntity.ok().eTag("\"" + current.version() + "\"").body(current.rules());
    }

    @PutMapping
    @Allow(roles = HEAD)
    @Operation(
            summary = "Change the grading rules",
            description =
                    "A part that is left out stays as it is. Open classes follow at once; frozen cards never change.")
    @ApiResponse(responseCode = "200", description = "As they are now")
    @ApiResponse(responseCode = "412", description = "Somebody changed them meanwhile (If-Match)")
    ResponseEntity<GradingRules> change(
            Caller caller,
            @RequestHeader(value = "If-Match", required = false) @Nullable String match,
            @RequestBody RulesDraft draft) {
        change.change(
                caller, draft, match == null ? rules.current(caller.inSchool()).version() : version(match));
        return show(caller);
    }

    /** A tag that is not one of ours matches no version. */
    private static int version(String match) {
        var digits = match.replaceAll("^(W/)?\"|\"$", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
