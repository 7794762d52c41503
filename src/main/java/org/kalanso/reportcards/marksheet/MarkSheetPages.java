package org.kalanso.reportcards.marksheet;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings a file of marks, shows what it says, imports what the person agrees to. */
@Controller
class MarkSheetPages {
    private final BringMarkSheet bring;
    private final ImportMarkSheet imports;
    private final ImportMarkSheetLater later;
    private final Schools schools;

    MarkSheetPages(BringMarkSheet bring, ImportMarkSheet imports, ImportMarkSheetLater later, Schools schools) {
        this.bring = bring;
        this.imports = imports;
        this.later = later;
        this.schools = schools;
    }

    @GetMapping("/mark-sheets")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView ask(Page page, @RequestParam(required = false) @Nullable String period) {
        return form(page, period);
    }

    @PostMapping("/mark-sheets")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView bring(Page page, Caller caller, @RequestParam PeriodId period, @RequestParam MultipartFile file) {
        try {
            return new ModelAndView(
                    "redirect:/mark-sheets/" + bring.bring(caller, period, file).id());
        } catch (Problem problem) {
            return form(page.refused(problem), period.toString());
        }
    }

    @GetMapping("/mark-sheets/{id}")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView preview(Page page, Caller caller, @PathVariable UUID id) {
        return page.view("reportcards/marksheet/preview", "sheet", bring.visibleTo(caller, id));
    }

    @PostMapping("/mark-sheets/{id}/confirm")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView confirm(
            Page page,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam String digest,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(name = "later", defaultValue = "false") boolean asJob) {
        try {
            if (asJob) return new ModelAndView("redirect:/jobs/" + later.ask(caller, id, digest, replace));
            var result = imports.run(caller, id, digest, replace);
            return page.done("/marks", "mark-sheet.done", result.changed(), result.assessments());
        } catch (Problem problem) {
            return preview(page.refused(problem), caller, id);
        }
    }

    private ModelAndView form(Page page, @Nullable String chosen) {
        List<Choice> periods = schools
                .activeYear(page.signedIn().inSchool())
                .map(SchoolYear::id)
                .map(schools::periods)
                .orElse(List.of())
                .stream()
                .filter(Period::leaf)
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
        return page.view("reportcards/marksheet/bring", "periods", periods, "chosen", chosen);
    }
}
