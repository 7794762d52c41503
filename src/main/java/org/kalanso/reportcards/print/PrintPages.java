package org.kalanso.reportcards.print;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same papers behind the links and buttons of pages. */
@Controller
class PrintPages {
    private final PrintCards prints;
    private final CouncilMinutes minutes;

    PrintPages(PrintCards prints, CouncilMinutes minutes) {
        this.prints = prints;
        this.minutes = minutes;
    }

    @GetMapping("/classes/{group}/council/{period}/minutes")
    @Allow(roles = {HEAD, TEACHER})
    ResponseEntity<byte[]> minutes(Caller caller, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return PdfAnswer.of(minutes.print(caller, group, period), "pv-conseil");
    }

    @GetMapping("/report-cards/{card}/pdf")
    @Allow(Who.SIGNED_IN)
    ResponseEntity<byte[]> card(Caller caller, @PathVariable CardId card) {
        return PdfAnswer.of(prints.card(caller, card), "bulletin-" + card);
    }

    /** A reprint, counted. */
    @PostMapping("/report-cards/{card}/prints")
    @Allow(roles = HEAD)
    String again(Caller caller, @PathVariable CardId card) {
        prints.printAgain(caller, card);
        return "redirect:/report-cards/" + card + "/pdf";
    }

    @PostMapping("/classes/{classId}/report-cards/pdf")
    @Allow(roles = HEAD)
    String ofClass(Caller caller, @PathVariable ClassId classId, @RequestParam PeriodId period) {
        return "redirect:/jobs/" + prints.startClass(caller, classId, period);
    }

    @GetMapping("/classes/{classId}/report-cards/pdf")
    @Allow(roles = HEAD)
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable ClassId classId, @RequestParam PeriodId period) {
        return PdfAnswer.of(prints.classPaper(caller, classId, period), "bulletins");
    }
}
