package org.kalanso.computerroom.session;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the reason for which a session is let be outside of the hours. */
@Controller
@RequestMapping("/rooms/{room}/sessions/{session}/overrule")
class OverrulePages {
    private final ShowSessions shown;
    private final OverruleSchedule overrule;

    OverrulePages(ShowSessions shown, OverruleSchedule overrule) {
        this.shown = shown;
        this.overrule = overrule;
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView ask(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID session) {
        return form(page, found(caller, room, session), null);
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView overrule(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID session,
            @RequestParam(required = false) @Nullable String reason) {
        SessionView found = found(caller, room, session);
        try {
            overrule.overrule(caller, session, reason);
            return page.done("/rooms/" + room + "/sessions/" + session, "overrule.done");
        } catch (Problem problem) {
            return form(page.refused(problem), found, reason);
        }
    }

    private SessionView found(Caller caller, UUID room, UUID session) {
        return shown.visibleTo(caller, session)
                .filter(each -> each.room().equals(room))
                .orElseThrow(Problem::notFound);
    }

    private static ModelAndView form(Page page, SessionView session, @Nullable String reason) {
        return page.view("computerroom/session/overrule", "session", session, "reason", reason);
    }
}
