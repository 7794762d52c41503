package org.kalanso.accounts.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.factor.EndFactor;
import org.kalanso.accounts.recovery.HandOverReset;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a head does with one member besides their roles. */
@Controller
class MemberEditPages {
    private final MemberStore members;
    private final EditMember edit;
    private final ChangeRoles roles;
    private final HandOverReset reset;
    private final EndFactor factor;
    private final PublicAddress address;
    private final MemberPages pages;

    MemberEditPages(
            MemberStore members,
            EditMember edit,
            ChangeRoles roles,
            HandOverReset reset,
            EndFactor factor,
            PublicAddress address,
            MemberPages pages) {
        this.members = members;
        this.edit = edit;
        this.roles = roles;
        this.reset = reset;
        this.factor = factor;
        this.address = address;
        this.pages = pages;
    }

    @GetMapping("/members/{person}/edit")
    @Allow(roles = Role.HEAD)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID person) {
        Member member = member(caller, person);
        return form(
                page, member, new EditMember.Change(member.familyName(), member.givenNames(), member.language(), null));
    }

    @PostMapping("/members/{person}/edit")
    @Allow(roles = Role.HEAD)
    ModelAndView save(
            Page page,
            Caller caller,
            @PathVariable UUID person,
            @RequestParam @Nullable String familyName,
            @RequestParam @Nullable String givenNames,
            @RequestParam @Nullable String language) {
        Member member = member(caller, person);
        var change = new EditMember.Change(familyName, givenNames, language, null);
        try {
            edit.edit(caller, person, change, member.version());
            return page.done("/members/" + person, "member.saved");
        } catch (Problem refusal) {
            return form(page.refused(refusal), member, change);
        }
    }

    /** The link stands on the answer itself: it is kept nowhere, so no later page could show it. */
    @PostMapping("/members/{person}/password-link")
    @Allow(roles = Role.HEAD)
    ModelAndView passwordLink(Page page, Caller caller, @PathVariable UUID person) {
        Member member = member(caller, person);
        try {
            String link = address.here() + reset.make(caller, new PersonId(member.id()));
            return pages.show(page, caller, person).addObject("handOver", link);
        } catch (Problem refusal) {
            return pages.show(page.refused(refusal), caller, person);
        }
    }

    @PostMapping("/members/{person}/second-factor/end")
    @Allow(roles = Role.HEAD)
    ModelAndView endFactor(
            Page page, Caller caller, @PathVariable UUID person, @RequestParam @Nullable String current) {
        Member member = member(caller, person);
        try {
            factor.end(caller, new PersonId(member.id()), current);
            return page.done("/members/" + person, "member.factor-ended");
        } catch (Problem refusal) {
            return pages.show(page.refused(refusal), caller, person);
        }
    }

    @PostMapping("/members/{person}/leave")
    @Allow(roles = Role.HEAD)
    ModelAndView leave(Page page, Caller caller, @PathVariable UUID person) {
        Member member = member(caller, person);
        try {
            roles.leave(caller, person);
            return page.done("/members", "member.left", member.name());
        } catch (Problem refusal) {
            return pages.show(page.refused(refusal), caller, person);
        }
    }

    private Member member(Caller caller, UUID person) {
        return members.visibleTo(caller, person).orElseThrow(Problem::notFound);
    }

    private static ModelAndView form(Page page, Member member, EditMember.Change typed) {
        return page.view(
                "accounts/people/edit",
                "member",
                member,
                "familyName",
                typed.familyName(),
                "givenNames",
                typed.givenNames(),
                "language",
                typed.language());
    }
}
