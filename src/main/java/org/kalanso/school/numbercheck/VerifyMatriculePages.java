package org.kalanso.school.numbercheck;

import java.util.List;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Checking one's number, as a page. */
@Controller
class VerifyMatriculePages {
    private static final String HERE = "/profile/matricule";

    private final VerifyMatricule verify;
    private final SchoolDirectory directory;

    VerifyMatriculePages(VerifyMatricule verify, SchoolDirectory directory) {
        this.verify = verify;
        this.directory = directory;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, @ModelAttribute VerifyMatricule.Claim claim) {
        List<Choice> schools = directory.schools().stream()
                .map(school -> new Choice(school.id().toString(), school.name()))
                .toList();
        return page.view("school/numbercheck/verify", "claim", claim, "schools", schools);
    }

    @PostMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView verify(Page page, Caller caller, @ModelAttribute VerifyMatricule.Claim claim) {
        try {
            verify.verify(caller, claim);
            return page.done("/profile", "numbercheck.verified");
        } catch (Problem refusal) {
            return show(page.refused(refusal), claim);
        }
    }
}
