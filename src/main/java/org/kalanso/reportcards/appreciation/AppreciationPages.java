package org.kalanso.reportcards.appreciation;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a teacher says something of each pupil: a plain form, which a script saves while one writes. */
@Controller
@RequestMapping("/classes/{classId}/appreciations")
class AppreciationPages {
    private final AppreciationPageMaker maker;
    private final AppreciationSheets sheets;
    private final SaveAppreciations save;

    AppreciationPages(AppreciationPageMaker maker, AppreciationSheets sheets, SaveAppreciations save) {
        this.maker = maker;
        this.sheets = sheets;
        this.save = save;
    }

    @GetMapping
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView show(
            Page page,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable SubjectId subject,
            @RequestParam(required = false) @Nullable PeriodId period) {
        return page.view("reportcards/appreciation/appreciations", "sheet", maker.make(page, classId, subject, period));
    }

    @PostMapping
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView save(
            Page page,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period,
            @RequestParam Map<String, String> form) {
        var sheet = sheets.visibleTo(page.signedIn(), classId, period, subject);
        try {
            var answers = save.save(page.signedIn(), sheet, AppreciationForm.drafts(form));
            AppreciationForm.refuseConflicts(answers);
            return page.done(
                    "/classes/" + classId + "/appreciations?subject=" + subject + "&period=" + period,
                    "appreciation.saved");
        } catch (Problem problem) {
            return show(page.refused(problem), classId, subject, period);
        }
    }
}
