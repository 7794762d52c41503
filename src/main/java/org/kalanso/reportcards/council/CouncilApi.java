package org.kalanso.reportcards.council;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The class council over the API. */
@RestController
@RequestMapping("/api/v1/classes/{group}/council/{period}")
@Tag(name = "Report cards")
class CouncilApi {
    /** How many cards an act wrote or opened. */
    record CardsDone(int cards) {}

    /** Why a class is opened again. */
    record ReopenReason(@Nullable String reason) {}

    private final ReadCouncil read;
    private final SaveCouncil save;
    private final FreezeClass freeze;
    private final ReopenClass reopen;
    private final PublishClass publish;

    CouncilApi(ReadCouncil read, SaveCouncil save, FreezeClass freeze, ReopenClass reopen, PublishClass publish) {
        this.read = read;
        this.save = save;
        this.freeze = freeze;
        this.reopen = reopen;
        this.publish = publish;
    }

    @GetMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "The council of a class in a period: figures, proposals, decisions")
    ResponseEntity<CouncilView> show(Caller caller, @PathVariable ClassId group, @PathVariable PeriodId period) {
        var view = read.seenBy(caller, group, period);
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    @PutMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "Write down decisions, appreciations and minutes")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "403", description = "Only the head and the class's head teacher decide")
    @ApiResponse(responseCode = "409", description = "The class is frozen for this period")
    @ApiResponse(responseCode = "412", description = "Somebody wrote meanwhile (If-Match)")
    ResponseEntity<CouncilView> write(
            Caller caller,
            @PathVariable ClassId group,
            @PathVariable PeriodId period,
            @RequestHeader(value = "If-Match", required = false) @Nullable String match,
            @RequestBody CouncilDraft draft) {
        save.save(caller, group, period, draft, version(match));
        return show(caller, group, period);
    }

    @PostMapping("/freeze")
    @Allow(roles = HEAD)
    @Operation(summary = "Freeze the class: its marks are locked and its cards are written")
    @ApiResponse(responseCode = "200", description = "How many cards were written")
    @ApiResponse(responseCode = "409", description = "Frozen already, nobody in the class, or marks are missing")
    CardsDone freeze(Caller caller, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return new CardsDone(freeze.freeze(caller, group, period));
    }

    @PostMapping("/reopen")
    @Allow(roles = HEAD)
    @Operation(summary = "Open a frozen class again for a correction")
    @ApiResponse(responseCode = "204", description = "Open")
    @ApiResponse(responseCode = "409", description = "It is not frozen")
    ResponseEntity<Void> reopen(
            Caller caller, @PathVariable ClassId group, @PathVariable PeriodId period, @RequestBody ReopenReason why) {
        reopen.reopen(caller, group, period, why.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/publish")
    @Allow(roles = HEAD)
    @Operation(summary = "Open the cards of a frozen class to its pupils and their guardians")
    @ApiResponse(responseCode = "200", description = "How many cards were opened just now")
    @ApiResponse(responseCode = "409", description = "The class is not frozen")
    CardsDone publish(Caller caller, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return new CardsDone(publish.publish(caller, group, period));
    }

    /** A tag that is not one of ours matches no version. */
    private static @Nullable Integer version(@Nullable String match) {
        if (match == null || match.equals("*")) return null;
        var digits = match.replaceAll("^(W/)?\"|\"$", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : -1;
    }
}
