package org.kalanso.school.roster;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.rosterfile.PupilField;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportApi {
    private final ImportList imports;

    ImportApi(ImportList imports) {
        this.imports = imports;
    }

    /**
     * @param columns the field of a heading; NONE leaves the column out
     * @param className of sheets that name no class
     */
    @Schema(name = "ImportMapping")
    record Mapping(
            @Nullable Map<String, PupilField> columns,
            @Nullable String className) {}

    /** @param rows ALL = every row or nothing, GOOD = the rows that can be taken */
    @Schema(name = "ImportConfirmation")
    record Confirmation(@Nullable Rows rows) {}

    enum Rows {
        ALL,
        GOOD
    }

    @Schema(name = "ImportStarted")
    record Started(UUID job) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Bring a list (XLSX, XLS, ODS, CSV, TSV) and see what importing it would do; nothing is written yet")
    ResponseEntity<ImportPreview> drop(Caller caller, @RequestPart("file") MultipartFile file) throws IOException {
        ImportPreview preview = imports.drop(caller, file.getOriginalFilename(), file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/imports/" + preview.id()))
                .body(preview);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "What the import would do to the roster of now, or what it did")
    ImportPreview look(Caller caller, @PathVariable UUID id) {
        return imports.look(caller, id);
    }

    @PostMapping("/{id}/mapping")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Correct which column holds what, and see the import anew")
    ImportPreview map(Caller caller, @PathVariable UUID id, @RequestBody Mapping mapping) {
        return imports.map(caller, id, Objects.requireNonNullElse(mapping.columns(), Map.of()), mapping.className());
    }

    @PostMapping("/{id}/confirm")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Import as a job; refused where the roster changed since the preview")
    Started confirm(Caller caller, @PathVariable UUID id, @RequestBody Confirmation confirmation) {
        return new Started(imports.confirm(caller, id, confirmation.rows() == Rows.GOOD));
    }
}
