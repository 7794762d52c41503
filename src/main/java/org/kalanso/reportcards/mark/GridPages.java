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
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.school.ClassId;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the grid: the whole class, every assessment of a subject and a period. */
@Controller
class GridPages {
    private final MarkBooks books;
    private final GridPageMaker maker;
    private final Schools schools;
    private final Clock clock;

    GridPages(MarkBooks books, GridPageMaker maker, Schools schools, Clock clock) {
        this.books = books;
        this.maker = maker;
        this.schools = schools;
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
        var group = books.classVisibleTo(caller, classId);
        var subjects = books.subjectsVisibleTo(caller, group);
        List<Period> periods = books.periods(group);
        if (subjects.isEmpty() || periods.isEmpty()) return page.view("reportcards/mark/none", "classGroup", group);
        var asked = subject == null ? subjects.getFirst().subject() : subject;
        var when = period == null ? current(caller, periods) : period;
        return page.view(
                "reportcards/mark/grid", "grid", maker.make(page, books.visibleTo(caller, classId, asked, when)));
    }

    /** The last period that has begun, else the first. */
    private PeriodId current(Caller caller, List<Period> periods) {
        LocalDate today = schools.today(caller.inSchool(), clock);
        Period last = periods.getFirst();
        for (Period each : periods) if (!each.startsOn().isAfter(today)) last = each;
        return last.id();
    }
}
