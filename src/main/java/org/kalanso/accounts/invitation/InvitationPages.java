package org.kalanso.accounts.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.SessionCookie;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of an invitation leads. */
@Controller
class InvitationPages {
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final AcceptInvitation acceptance;
    private final Sessions sessions;
    private final ObjectProvider<SchoolDirectory> directory;

    InvitationPages(AcceptInvitation acceptance, Sessions sessions, ObjectProvider<SchoolDirectory> directory) {
        this.acceptance = acceptance;
        this.sessions = sessions;
        this.directory = directory;
    }

    @GetMapping("/invitation/{code}")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page, @PathVariable String code) {
        return form(page, code, NewAccount.empty());
    }

    @PostMapping("/invitation/{code}")
    @Allow(Who.EVERYONE)
    ModelAndView accept(
            Page page,
            @PathVariable String code,
            NewAccount account,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = acceptance.open(code);
        try {
            if (page.caller() != null) acceptance.asMyself(code, page.caller());
            else {
                var person = acceptance.asNew(code, account, page.lang());
                String cookie = sessions.openPage(
                        person, new SchoolId(invitation.school()), Device.of(request), Sessions.PASSING);
                SessionCookie.write(request, response, cookie, UNTIL_CLOSED);
            }
            return page.done("/", "invitation.accepted");
        } catch (Problem refusal) {
            return form(page.refused(refusal), code, account);
        }
    }

    private ModelAndView form(Page page, String code, NewAccount account) {
        Invitation invitation = acceptance.open(code);
        String school = directory.stream()
                .map(known -> known.name(new SchoolId(invitation.school())))
                .findFirst()
                .orElse("");
        var known = acceptance.known(invitation);
        return page.view(
                "accounts/invitation/accept",
                "invitation",
                invitation,
                "code",
                code,
                "school",
                school,
                "known",
                known.isPresent(),
                "phone",
                known.map(InvitationStore.Known::phone).orElse(null),
                "username",
                account.username() == null ? "" : account.username());
    }
}
