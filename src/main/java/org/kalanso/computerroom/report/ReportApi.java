package org.kalanso.computerroom.report;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Messages;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room-reports")
@Tag(name = "rooms")
class ReportApi {
    private final MakeFigures figures;
    private final ReportFile files;

    ReportApi(MakeFigures figures, ReportFile files) {
        this.figures = figures;
        this.files = files;
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(
            summary = "Figures of the computer rooms for some days",
            description =
                    "A group under five people has no figures, nor has the smallest of the others; under five people there are none")
    Figures one(
            Caller caller,
            @RequestParam(required = false) Span.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        return figures.of(caller.inSchool(), figures.span(caller.inSchool(), kind, on, to));
    }

    @GetMapping("/file")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The same as a file; the same figures give the same bytes")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(
            Caller caller,
            Locale locale,
            @RequestParam ReportFile.Format format,
            @RequestParam(required = false) Span.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        return files.answer(caller, figures.span(caller.inSchool(), kind, on, to), format, Messages.spoken(locale));
    }
}
