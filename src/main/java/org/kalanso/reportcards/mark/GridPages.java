package org.kalanso.reportcards.mark;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The page of the grid: the whole class, every assessment of a subject and a period. */
@Controller
class GridPages {
    private final MarkBooks books;
    private final ReadGrid read;
    private final SchoolRules rules;
    private final Schools schools;
    private final JsonMapper json;
    private final Clock clock;

    GridPages(
            MarkBooks books, ReadGrid read, SchoolRules rules, Schools schools, JsonMapper json, Clock clock) {
        this.books = books;
        this.read = read;
        this.rules = rules;
        this.schools = schools;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/classes/{classId}/grid")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView grid(
            Page page,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable SubjectId subject,
            @RequestParam(required = false) @Nullable PeriodId period) {
        Caller caller = page.signedIn();
        ClassGroup group = books.classVisibleTo(caller, classId);
        List<ClassSubject> subjects = books.subjectsVisibleTo(caller, group);
        List<Period> periods = books.periods(group);
        if (subjects.isEmpty() || periods.isEmpty())
            return page.view("reportcards/mark/none", "classGroup", group);
        var asked = subject == null ? subjects.getFirst().subject() : subject;
        var when = period == null ? current(caller, periods) : period;
        MarkBook book = books.visibleTo(caller, classId, asked, when);
        return page.view("reportcards/mark/grid", "grid", page(page, book, subjects, periods));
    }

    private GridPage page(Page page, MarkBook book, List<ClassSubject> subjects, List<Period> periods) {
        Grid grid = read.whole(book);
        GradingRules used = rules.of(book.school());
        return new GridPage(
                book,
                grid,
                subjects,
                periods,
                GridPage.heads(grid, page.locale()),
                GridPage.lines(grid, page.locale()),
                Kinds.of(page, used, grid.assessments()),
                json.writeValueAsString(GridFacts.of(page, book, grid, read.tag(book), used)));
    }

    /** The period that today lies in, else the last one that has begun, else the first. */
    private PeriodId current(Caller caller, List<Period> periods) {
        LocalDate today = schools.today(caller.inSchool(), clock);
        Period last = periods.getFirst();
        for (Period each : periods) if (!each.startsOn().isAfter(today)) last = each;
        return last.id();
    }
}
