package org.kalanso.reportcards.marksheet;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.PeriodId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/mark-sheets")
@Tag(name = "Marks")
class MarkSheetApi {
    /** @param replace also where another mark stands already; false where nothing is said */
    record MarkSheetAgreement(
            @Nullable String digest, @Nullable Boolean replace) {}

    /** @param job that imports the file */
    record MarkSheetStarted(UUID job) {}

    private final BringMarkSheet bring;
    private final ImportMarkSheet imports;
    private final ImportMarkSheetLater later;

    MarkSheetApi(BringMarkSheet bring, ImportMarkSheet imports, ImportMarkSheetLater later) {
        this.bring = bring;
        this.imports = imports;
        this.later = later;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(roles = {HEAD, TEACHER})
    @Operation(
            summary = "Bring a file of marks and see what importing it would do",
            description = "XLSX, XLS, ODS, CSV or TSV. Nothing is written. `period` is for marks without a date.")
    @ApiResponse(responseCode = "201", description = "The preview")
    ResponseEntity<MarkSheetView> bring(Caller caller, @RequestParam PeriodId period, @RequestPart MultipartFile file) {
        var view = bring.bring(caller, period, file);
        return ResponseEntity.created(URI.create("/api/v1/mark-sheets/" + view.id()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "What importing a file that was brought would do now")
    MarkSheetView read(Caller caller, @PathVariable UUID id) {
        return bring.visibleTo(caller, id);
    }

    @PostMapping("/{id}/confirm")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(
            summary = "Import the marks of a file as its preview said",
            description = "All or nothing. 409 where marks have changed since the preview: ask for it again.")
    ImportMarkSheet.MarkSheetResult confirm(
            Caller caller, @PathVariable UUID id, @RequestBody MarkSheetAgreement agreement) {
        var digest = Objects.requireNonNullElse(agreement.digest(), "");
        return imports.run(caller, id, digest, Boolean.TRUE.equals(agreement.replace()));
    }

    @PostMapping("/{id}/import")
    @Allow(roles = {HEAD, TEACHER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Import the marks of a large file as a job",
            description = "All or nothing, as its preview said; the job fails where marks have changed since.")
    @ApiResponse(responseCode = "202", description = "The job that does it")
    MarkSheetStarted start(Caller caller, @PathVariable UUID id, @RequestBody MarkSheetAgreement agreement) {
        String digest = Objects.requireNonNullElse(agreement.digest(), "");
        return new MarkSheetStarted(later.ask(caller, id, digest, Boolean.TRUE.equals(agreement.replace())));
    }
}
