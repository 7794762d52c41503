package org.kalanso.school.roster;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every list of the register as a spreadsheet. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "exports")
class ExportApi {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final ListExport export;

    ExportApi(ListExport export) {
        this.export = export;
    }

    @GetMapping(
            path = "/students/export",
            produces = {XLSX, CSV})
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The pupils of the active year as a spreadsheet; format is xlsx or csv")
    ResponseEntity<byte[]> students(Caller caller, @RequestParam(defaultValue = "xlsx") String format) {
        return file(caller, "students", format);
    }

    /** The list's page sends the rows that were ticked; a form can't send a body of JSON. */
    @PostMapping(
            path = "/students/export",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = {XLSX, CSV})
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Some pupils of the active year as a spreadsheet")
    ResponseEntity<byte[]> chosen(
            Caller caller,
            @RequestParam(required = false) @Nullable List<StudentId> ids,
            @RequestParam(defaultValue = "xlsx") String format) {
        if (ids == null || ids.isEmpty()) throw SchoolProblem.nobodyChosen();
        return ListFile.answer(export.of(caller, ids), "students", format);
    }

    @GetMapping(
            path = "/classes/export",
            produces = {XLSX, CSV})
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The classes as a spreadsheet; format is xlsx or csv")
    ResponseEntity<byte[]> classes(Caller caller, @RequestParam(defaultValue = "xlsx") String format) {
        return file(caller, "classes", format);
    }

    @GetMapping(
            path = "/teachers/export",
            produces = {XLSX, CSV})
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The teachers with what they teach as a spreadsheet; format is xlsx or csv")
    ResponseEntity<byte[]> teachers(Caller caller, @RequestParam(defaultValue = "xlsx") String format) {
        return file(caller, "teachers", format);
    }

    @GetMapping(
            path = "/guardians/export",
            produces = {XLSX, CSV})
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The guardians with their pupils as a spreadsheet; format is xlsx or csv")
    ResponseEntity<byte[]> guardians(Caller caller, @RequestParam(defaultValue = "xlsx") String format) {
        return file(caller, "guardians", format);
    }

    @GetMapping(
            path = "/subjects/export",
            produces = {XLSX, CSV})
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "The subjects with their coefficients as a spreadsheet; format is xlsx or csv")
    ResponseEntity<byte[]> subjects(Caller caller, @RequestParam(defaultValue = "xlsx") String format) {
        return file(caller, "subjects", format);
    }

    private ResponseEntity<byte[]> file(Caller caller, String list, String format) {
        return ListFile.answer(export.of(caller, list), list, format);
    }
}
