package org.kalanso.school.guardiancode;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.kalanso.school.slip.SlipSheets;
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

/** Asking for codes, and taking the sheet: by a button, so that no preview or prefetch takes it first. */
@Controller
class GuardianCodePages {
    private final AskForGuardianCodes ask;
    private final SlipSheets sheets;

    GuardianCodePages(AskForGuardianCodes ask, SlipSheets sheets) {
        this.ask = ask;
        this.sheets = sheets;
    }

    @PostMapping("/classes/{id}/guardian-codes")
    @Allow(roles = {HEAD, MANAGER})
    String ofClass(Caller caller, @PathVariable ClassId id, @RequestParam(defaultValue = "1") int each) {
        return "redirect:/jobs/" + ask.ofClass(caller, id, each);
    }

    @PostMapping("/students/{id}/guardian-codes")
    @Allow(roles = {HEAD, MANAGER})
    String ofStudent(Caller caller, @PathVariable StudentId id) {
        return "redirect:/jobs/" + ask.ofStudent(caller, id);
    }

    @GetMapping("/guardian-codes/{job}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView show(Page page, Caller caller, @PathVariable UUID job) {
        boolean waits = sheets.waits(job, caller.person());
        ModelAndView view = page.view("school/guardiancode/ready", "job", job, "waits", waits);
        view.setStatus(waits ? HttpStatus.OK : HttpStatus.GONE);
        return view;
    }

    @PostMapping("/guardian-codes/{job}")
    @Allow(roles = {HEAD, MANAGER})
    ResponseEntity<byte[]> fetch(Caller caller, @PathVariable UUID job) {
        byte[] pdf = sheets.fetch(job, caller.person()).orElseThrow(SchoolProblem::slipsGone);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("codes-parents.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
