package org.kalanso.accounts.people;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.contact.ContactChange;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may do what in the school: the list, and one person with their roles. */
@Controller
class MemberPages {
    private static final int A_PAGE = 50;

    private final MemberStore members;
    private final ChangeRoles roles;
    private final MemberContact contact;
    private final SecondFactor factor;

    MemberPages(MemberStore members, ChangeRoles roles, MemberContact contact, SecondFactor factor) {
        this.members = members;
        this.roles = roles;
        this.contact = contact;
        this.factor = factor;
    }

    @GetMapping("/members")
    @Allow(roles = Role.HEAD)
    ModelAndView list(
            Page page,
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UUID after) {
        boolean grownUps = role == null && (q == null || q.isBlank());
        var found = members.visibleTo(caller, new MemberStore.Question(q, role, after, A_PAGE + 1, grownUps));
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        return page.view(
                "accounts/people/members",
                "members",
                shown,
                "q",
                q == null ? "" : q,
                "role",
                role == null ? "" : role.name(),
                "roles",
                everyRole(page),
                "after",
                found.size() > A_PAGE ? shown.getLast().id().toString() : "");
    }

    @GetMapping("/members/{person}")
    @Allow(roles = Role.HEAD)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID person) {
        Member member = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        return page.view(
                "accounts/people/member",
                "member",
                member,
                "others",
                choices(page, member.roles()),
                "waiting",
                contact.waiting(member),
                "factor",
                factor.isOn(new PersonId(member.id())));
    }

    /** The school confirms, or not, the e-mail or phone that a member asked for. */
    @PostMapping("/members/{person}/contact/{kind}/{answer}")
    @Allow(roles = Role.HEAD)
    ModelAndView contact(
            Page page,
            Caller caller,
            @PathVariable UUID person,
            @PathVariable ContactChange.Kind kind,
            @PathVariable String answer) {
        try {
            if (answer.equals("confirm")) contact.confirm(caller, person, kind);
            else contact.refuse(caller, person, kind);
            return page.done("/members/" + person, "member.contact-" + answer);
        } catch (Problem refusal) {
            if (refusal.status().value() == 404) throw refusal;
            return show(page.refused(refusal), caller, person);
        }
    }

    @PostMapping("/members/{person}/roles")
    @Allow(roles = Role.HEAD)
    ModelAndView grant(
            Page page, Caller caller, @PathVariable UUID person, @RequestParam(required = false) @Nullable Role role) {
        try {
            if (role == null) throw Problem.invalid("role", "required");
            roles.grant(caller, person, role);
            return page.done("/members/" + person, "member.granted", page.t("role." + role));
        } catch (Problem refusal) {
            return show(page.refused(refusal), caller, person);
        }
    }

    @PostMapping("/members/{person}/roles/{role}/end")
    @Allow(roles = Role.HEAD)
    ModelAndView end(Page page, Caller caller, @PathVariable UUID person, @PathVariable Role role) {
        try {
            roles.end(caller, person, role);
        } catch (Problem refusal) {
            if (refusal.status().value() == 404) throw refusal;
            return show(page.refused(refusal), caller, person);
        }
        return page.done("/members", "member.ended", page.t("role." + role));
    }

    /** Pupils are shown when they are asked for. */
    private static List<Choice> everyRole(Page page) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), page.t("role." + role)))
                .toList();
    }

    /** The roles that can be given by hand: pupils are enrolled. */
    private static List<Choice> choices(Page page, List<Role> without) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PUPIL && !without.contains(role))
                .map(role -> new Choice(role.name(), page.t("role." + role)))
                .toList();
    }
}
