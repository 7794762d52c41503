package org.kalanso.school.slips;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The class's slips, from the page and from the API. */
@Controller
@Tag(name = "classes")
class SlipsDoor {
    private final PrintSlips print;

    SlipsDoor(PrintSlips print) {
        this.print = print;
    }

    record Accepted(UUID job) {}

    @PostMapping("/classes/{id}/slips")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    String ask(Page page, Caller caller, @PathVariable ClassId id) {
        return "redirect:/jobs/" + print.ask(caller, id, page.lang());
    }

    @PostMapping("/api/v1/classes/{id}/slips")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "New PINs for a class, printed as slips; the job's result says where to fetch them, once")
    Accepted askByApi(Caller caller, @PathVariable ClassId id) {
        return new Accepted(print.ask(caller, id, caller.locale().getLanguage()));
    }

    @GetMapping("/classes/{id}/slips/{job}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @ResponseBody
    ResponseEntity<byte[]> take(Caller caller, @PathVariable ClassId id, @PathVariable UUID job) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("fiches.pdf")
                                .build()
                                .toString())
                .body(print.take(caller, id, job));
    }
}
