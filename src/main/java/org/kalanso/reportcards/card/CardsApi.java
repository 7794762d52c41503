package org.kalanso.reportcards.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Report cards, one by one and in lists. */
@RestController
@RequestMapping(path = "/api/v1/report-cards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Report cards")
class CardsApi {
    private static final int MOST = 100;

    /** Which card is wanted. */
    record WantedCard(@Nullable StudentId student, @Nullable PeriodId period) {}

    /** A page of cards, without what they say. */
    record CardPage(List<CardSummary> items, @Nullable String next) {}

    private final Cards cards;

    CardsApi(Cards cards) {
        this.cards = cards;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "The newest report cards I may see, the latest first")
    CardPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam(required = false) @Nullable ClassId classId,
            @RequestParam(required = false) @Nullable PeriodId period,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var filter = new CardFilter(
                student == null ? null : student.value(),
                classId == null ? null : classId.value(),
                period == null ? null : period.value(),
                cursor);
        int most = Math.clamp(limit, 1, MOST);
        var found = cards.list(caller, filter, most + 1);
        var items = found.subList(0, Math.min(most, found.size()));
        return new CardPage(
                items.stream().map(CardSummary::of).toList(),
                found.size() > most ? items.getLast().id().toString() : null);
    }

    @PostMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "The report card of a pupil for a period; it is made by freezing the class, and never twice")
    @ApiResponse(responseCode = "201", description = "It is there: Location names it")
    @ApiResponse(responseCode = "409", description = "The class is not frozen for this period yet")
    ResponseEntity<CardSummary> make(Caller caller, @RequestBody WantedCard wanted) {
        var errors = new FieldErrors();
        if (wanted.student() == null) errors.add("student", "required");
        if (wanted.period() == null) errors.add("period", "required");
        errors.refuse();
        var found = cards.ofStudentVisibleTo(caller, Objects.requireNonNull(wanted.student())).stream()
                .filter(card -> card.period().equals(wanted.period()))
                .findFirst()
                .orElseThrow(ReportcardsProblem::notFrozen);
        return ResponseEntity.created(URI.create("/api/v1/report-cards/" + found.id()))
                .body(CardSummary.of(found));
    }

    @GetMapping("/{card}")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "One version of a report card, as it was frozen")
    @ApiResponse(responseCode = "200", description = "The card; its ETag changes only when it is published or replaced")
    @ApiResponse(responseCode = "404", description = "Not a card of the caller's")
    ResponseEntity<CardDocument> read(Caller caller, @PathVariable CardId card) {
        var found = cards.visibleTo(caller, card).map(CardDocument::of).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag(found.tag()).body(found);
    }

    @GetMapping("/{card}/versions")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Every version of the same card, newest first")
    CardPage versions(Caller caller, @PathVariable CardId card) {
        var versions = cards.versionsVisibleTo(caller, card);
        if (versions.isEmpty()) throw Problem.notFound();
        return new CardPage(versions.stream().map(CardSummary::of).toList(), null);
    }
}
