package org.kalanso.reportcards.mark;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.History;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessments;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gave this mark, who changed it, and what it was before: for whoever may see the mark book. */
@Controller
class MarkHistoryPages {
    private final Assessments assessments;
    private final Students students;
    private final History history;
    private final PersonNames names;
    private final JsonMapper json;

    MarkHistoryPages(Assessments assessments, Students students, History history, PersonNames names, JsonMapper json) {
        this.assessments = assessments;
        this.students = students;
        this.history = history;
        this.names = names;
        this.json = json;
    }

    @GetMapping("/assessments/{assessment}/marks/{student}/history")
    @Allow(roles = {Role.HEAD, Role.TEACHER})
    ModelAndView show(
            Page page, Caller caller, @PathVariable AssessmentId assessment, @PathVariable StudentId student) {
        var placed = assessments.visibleTo(caller, assessment);
        var pupil = students.visibleTo(caller, student).orElseThrow(Problem::notFound);
        var found = history.of(placed.book().school(), "mark", assessment + "/" + student);
        return page.view("reportcards/mark/history", "placed", placed, "pupil", pupil, "changes", changes(page, found));
    }

    private List<MarkChange> changes(Page page, List<History.Happening> found) {
        var people = names.of(found.stream()
                .map(History.Happening::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(each -> new MarkChange(
                        page.when(each.at()),
                        name(people, each.by()),
                        shown(page, each.before()),
                        shown(page, each.after())))
                .toList();
    }

    private static String name(java.util.Map<PersonId, String> people, @Nullable PersonId by) {
        return by == null ? "–" : people.getOrDefault(by, "–");
    }

    private String shown(Page page, @Nullable JsonNode mark) {
        if (mark == null) return "";
        return json.treeToValue(mark, Mark.class).shown(page.locale());
    }
}
