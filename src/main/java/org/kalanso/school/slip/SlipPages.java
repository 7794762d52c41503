package org.kalanso.school.slip;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for slips, and taking the sheet: by a button, so that no preview or prefetch takes it first. */
@Controller
class SlipPages {
    private final AskForSlips ask;
    private final SlipSheets sheets;

    SlipPages(AskForSlips ask, SlipSheets sheets) {
        this.ask = ask;
        this.sheets = sheets;
    }

    @PostMapping("/classes/{id}/slips")
    @Allow(
            roles = {HEAD, MANAGER, TEACHER},
            proved = true)
    String print(Caller caller, @PathVariable ClassId id) {
        return "redirect:/jobs/" + ask.ask(caller, id);
    }

    @PostMapping("/students/slips")
    @Allow(
            roles = {HEAD, MANAGER},
            proved = true)
    String printChosen(Caller caller, @RequestParam(required = false) @Nullable List<StudentId> ids) {
        return "redirect:/jobs/" + ask.ask(caller, ids == null ? List.of() : ids);
    }

    @GetMapping("/slips/{job}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView show(Page page, Caller caller, @PathVariable UUID job) {
        boolean waits = sheets.waits(job, caller.person());
        ModelAndView view = page.view("school/slip/ready", "job", job, "waits", waits);
        view.setStatus(waits ? HttpStatus.OK : HttpStatus.GONE);
        return view;
    }

    @PostMapping("/slips/{job}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ResponseEntity<byte[]> fetch(Caller caller, @PathVariable UUID job) {
        byte[] pdf = sheets.fetch(job, caller.person()).orElseThrow(SchoolProblem::slipsGone);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("fiches-de-connexion.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
