package org.kalanso.school.guardiancode;

import java.util.Map;
import java.util.stream.Collectors;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My children in every school, and the field for one more code. */
@Controller
class ChildrenPages {
    private static final String HERE = "/children";

    private final Students students;
    private final EnterGuardianCode enter;
    private final SchoolDirectory directory;

    ChildrenPages(Students students, EnterGuardianCode enter, SchoolDirectory directory) {
        this.students = students;
        this.enter = enter;
        this.directory = directory;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller, @ModelAttribute EnterGuardianCode.Input input) {
        Map<SchoolId, String> schools = directory.schools().stream()
                .collect(Collectors.toMap(SchoolDirectory.Entry::id, SchoolDirectory.Entry::name));
        return page.view(
                "school/guardiancode/children",
                "children",
                students.childrenOf(caller.person()),
                "schools",
                schools,
                "here",
                caller.school(),
                "relation",
                input.relation());
    }

    @PostMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView enter(Page page, Caller caller, @ModelAttribute EnterGuardianCode.Input input) {
        try {
            enter.enter(caller, input);
            return page.done(HERE, "guardiancode.linked");
        } catch (Problem refusal) {
            return show(page.refused(refusal), caller, input);
        }
    }
}
