package org.kalanso.portal.design;

import java.util.List;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every token and every part of the look on one page, for those who build pages. Open to all: it holds no data. */
@Controller
class DesignPages {
    private static final List<Choice> CLASSES = List.of(
            new Choice("7eA", "7e A", "62"), new Choice("8eA", "8e A", "58"), new Choice("10eB", "10e B", "49"));
    private static final List<Choice> TABS = List.of(
            new Choice("/design", "Fiche"), new Choice("#notes", "Notes", "16"), new Choice("#bulletins", "Bulletins"));

    @GetMapping("/design")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page) {
        Problem refused = refusal();
        var view = page.refused(refused).view("portal/design/design", "classes", CLASSES, "tabs", TABS);
        view.setStatus(null);
        return view;
    }

    /** So that the form shows what a wrong field looks like. */
    private static Problem refusal() {
        try {
            new FieldErrors().add("birth", "invalid-date").refuse();
            throw new IllegalStateException("a wrong field was not refused");
        } catch (Problem problem) {
            return problem;
        }
    }
}
