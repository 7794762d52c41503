package org.kalanso.reportcards.assessment;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments")
@Tag(name = "Marks")
class AssessmentApi {
    /** A new assessment and the mark book it is for. */
    record NewAssessment(
            @Nullable ClassId classId,
            @Nullable SubjectId subject,
            @Nullable PeriodId period,
            @Nullable String kind,
            @Nullable String name,
            @Nullable LocalDate heldOn,
            @Nullable BigDecimal outOf,
            @Nullable BigDecimal weight) {
        AssessmentDraft draft() {
            return new AssessmentDraft(kind, name, heldOn, outOf, weight);
        }
    }

    /** All assessments of one mark book: a list that has no second page. */
    record AssessmentList(List<Assessment> items, @Nullable String next) {}

    private final MarkBooks books;
    private final Assessments assessments;
    private final AssessmentStore store;
    private final CreateAssessment create;
    private final ChangeAssessment change;
    private final RemoveAssessment remove;

    AssessmentApi(
            MarkBooks books,
            Assessments assessments,
            AssessmentStore store,
            CreateAssessment create,
            ChangeAssessment change,
            RemoveAssessment remove) {
        this.books = books;
        this.assessments = assessments;
        this.store = store;
        this.create = create;
        this.change = change;
        this.remove = remove;
    }

    @GetMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "The assessments of a class in a subject and a period, in the order of the grid")
    AssessmentList list(
            Caller caller,
            @RequestParam ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period) {
        return new AssessmentList(store.in(books.visibleTo(caller, classId, subject, period)), null);
    }

    @PostMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "Add an assessment")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<Assessment> create(Caller caller, @RequestBody NewAssessment asked) {
        var errors = new FieldErrors();
        var classId = needed(errors, "classId", asked.classId());
        var subject = needed(errors, "subject", asked.subject());
        var period = needed(errors, "period", asked.period());
        errors.refuse();
        var book = books.writableBy(
                caller,
                Objects.requireNonNull(classId),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(period));
        var made = create.create(caller, book, asked.draft());
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + made.id()))
                .eTag("\"" + made.version() + "\"")
                .body(made);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "One assessment")
    ResponseEntity<Assessment> read(Caller caller, @PathVariable AssessmentId id) {
        var found = assessments.visibleTo(caller, id).assessment();
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "Change an assessment")
    @ApiResponse(responseCode = "200", description = "As it is now")
    ResponseEntity<Assessment> change(
            Caller caller,
            @PathVariable AssessmentId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String match,
            @RequestBody AssessmentDraft draft) {
        var now = change.change(caller, id, draft, version(match));
        return ResponseEntity.ok().eTag("\"" + now.version() + "\"").body(now);
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "Remove an assessment that holds no marks")
    @ApiResponse(responseCode = "204", description = "Removed")
    ResponseEntity<Void> remove(Caller caller, @PathVariable AssessmentId id) {
        remove.remove(caller, id);
        return ResponseEntity.noContent().build();
    }

    private static <T> @Nullable T needed(FieldErrors errors, String field, @Nullable T value) {
        if (value == null) errors.add(field, "required");
        return value;
    }

    /** A tag that is not one of ours matches no version. */
    private static @Nullable Integer version(@Nullable String match) {
        if (match == null || match.equals("*")) return null;
        String digits = match.replaceAll("^(W/)?\"|\"$", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : -1;
    }
}
