package org.kalanso.reportcards.council;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The council's page: plain forms, so that it works wherever a page does. */
@Controller
class CouncilPages {
    private static final String ADDRESS = "/classes/{group}/council/{period}";
    private final CouncilPageMaker maker;
    private final SaveCouncil save;
    private final FreezeClass freeze;
    private final ReopenClass reopen;
    private final PublishClass publish;
    private final RemindTeachers remind;

    CouncilPages(
            CouncilPageMaker maker,
            SaveCouncil save,
            FreezeClass freeze,
            ReopenClass reopen,
            PublishClass publish,
            RemindTeachers remind) {
        this.maker = maker;
        this.save = save;
        this.freeze = freeze;
        this.reopen = reopen;
        this.publish = publish;
        this.remind = remind;
    }

    @GetMapping("/councils")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView list(Page page, @RequestParam(required = false) @Nullable PeriodId period) {
        return page.view("reportcards/council/list", "list", maker.list(page.signedIn(), period));
    }

    @GetMapping(ADDRESS)
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView show(Page page, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return page.view("reportcards/council/council", "council", maker.one(page.signedIn(), group, period));
    }

    @PostMapping(ADDRESS)
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView save(
            Page page,
            @PathVariable ClassId group,
            @PathVariable PeriodId period,
            @RequestParam Map<String, String> form) {
        var draft = CouncilForm.draft(form);
        return orRefused(
                page,
                group,
                period,
                () -> save.save(page.signedIn(), group, period, draft, CouncilForm.version(form)),
                "council.saved");
    }

    @PostMapping(ADDRESS + "/freeze")
    @Allow(roles = HEAD)
    ModelAndView freeze(Page page, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return orRefused(page, group, period, () -> freeze.freeze(page.signedIn(), group, period), "council.frozen");
    }

    @PostMapping(ADDRESS + "/reopen")
    @Allow(roles = HEAD)
    ModelAndView reopen(
            Page page,
            @PathVariable ClassId group,
            @PathVariable PeriodId period,
            @RequestParam(required = false) @Nullable String reason) {
        return orRefused(
                page, group, period, () -> reopen.reopen(page.signedIn(), group, period, reason), "council.reopened");
    }

    @PostMapping(ADDRESS + "/publish")
    @Allow(roles = HEAD)
    ModelAndView publish(Page page, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return orRefused(
                page, group, period, () -> publish.publish(page.signedIn(), group, period), "council.published");
    }

    @PostMapping(ADDRESS + "/remind")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView remind(Page page, @PathVariable ClassId group, @PathVariable PeriodId period) {
        return orRefused(page, group, period, () -> remind.remind(page.signedIn(), group, period), "council.reminded");
    }

    private ModelAndView orRefused(Page page, ClassId group, PeriodId period, Runnable act, String said) {
        try {
            act.run();
            return page.done("/classes/" + group + "/council/" + period, said);
        } catch (Problem problem) {
            if (problem.status().value() == 404) throw problem;
            return show(page.refused(problem), group, period);
        }
    }
}
