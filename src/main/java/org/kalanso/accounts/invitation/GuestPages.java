package org.kalanso.accounts.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Invitations as the head sends and sees them, and the requests that wait for an answer. */
@Controller
class GuestPages {
    private static final String HERE = "/invitations";
    private static final int SHOWN = 100;

    private final InvitationStore store;
    private final Invite invite;
    private final RequestStore requests;
    private final DecideRequest decide;
    private final PublicAddress address;
    private final ObjectProvider<SecretDelivery> delivery;

    GuestPages(
            InvitationStore store,
            Invite invite,
            RequestStore requests,
            DecideRequest decide,
            PublicAddress address,
            ObjectProvider<SecretDelivery> delivery) {
        this.store = store;
        this.invite = invite;
        this.requests = requests;
        this.decide = decide;
        this.address = address;
        this.delivery = delivery;
    }

    @GetMapping(HERE)
    @Allow(roles = Role.HEAD)
    ModelAndView show(
            Page page,
            Caller caller,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String givenNames,
            @RequestParam(required = false) @Nullable UUID person) {
        return form(page, caller, new Invite.Guest(familyName, givenNames, null, null, person), null);
    }

    @PostMapping(HERE)
    @Allow(roles = Role.HEAD)
    ModelAndView send(Page page, Caller caller, Invite.Guest guest) {
        try {
            var sent = invite.send(caller, guest, address.here());
            if (sent.link() == null)
                return page.done(HERE, "invitation.sent", sent.invitation().name());
            return form(page, caller, new Invite.Guest(null, null, null, null, null), sent);
        } catch (Problem refusal) {
            return form(page.refused(refusal), caller, guest, null);
        }
    }

    @PostMapping("/invitations/{invitation}/withdraw")
    @Allow(roles = Role.HEAD)
    ModelAndView withdraw(Page page, Caller caller, @PathVariable UUID invitation) {
        invite.withdraw(caller, invitation);
        return page.done(HERE, "invitation.withdrawn");
    }

    @PostMapping("/invitations/requests/{request}/accept")
    @Allow(roles = Role.HEAD)
    ModelAndView accept(Page page, Caller caller, @PathVariable UUID request) {
        var decided = decide.decide(caller, request, true);
        String name = decided.request().name();
        return decided.word() == null
                ? page.done(HERE, "request.accepted", name)
                : page.done(HERE, "request.let-in", name, decided.word());
    }

    @PostMapping("/invitations/requests/{request}/decline")
    @Allow(roles = Role.HEAD)
    ModelAndView decline(Page page, Caller caller, @PathVariable UUID request) {
        var decided = decide.decide(caller, request, false);
        return page.done(HERE, "request.declined", decided.request().name());
    }

    private ModelAndView form(Page page, Caller caller, Invite.Guest guest, Invite.@Nullable Sent sent) {
        List<Choice> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.PUPIL)
                .map(role -> new Choice(role.name(), page.t("role." + role)))
                .toList();
        return page.view(
                "accounts/invitation/invitations",
                "familyName",
                or(guest.familyName()),
                "givenNames",
                or(guest.givenNames()),
                "email",
                or(guest.email()),
                "role",
                guest.role() == null ? "TEACHER" : guest.role(),
                "person",
                guest.person() == null ? "" : guest.person().toString(),
                "roles",
                roles,
                "link",
                sent == null ? null : sent.link(),
                "guest",
                sent == null ? "" : sent.invitation().name(),
                "unsent",
                sent == null || sent.invitation().email() == null
                        ? ""
                        : sent.invitation().email(),
                "mails",
                delivery.stream().anyMatch(SecretDelivery::isOpen),
                "invitations",
                store.of(caller.inSchool(), null, SHOWN),
                "requests",
                requests.waiting(caller));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
