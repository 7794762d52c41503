package org.kalanso.accounts.session;

import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one place where a person of several schools says in which they work now. */
@Controller
class SchoolSwitchPages {
    private final MySchools mine;
    private final Sessions sessions;

    SchoolSwitchPages(MySchools mine, Sessions sessions) {
        this.mine = mine;
        this.sessions = sessions;
    }

    @PostMapping("/school-switch")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    String change(Caller caller, @RequestParam UUID school) {
        var asked = new SchoolId(school);
        if (!mine.has(caller.person(), asked)) throw Problem.notFound();
        sessions.workIn(caller.sessionId(), asked);
        return "redirect:/";
    }
}
