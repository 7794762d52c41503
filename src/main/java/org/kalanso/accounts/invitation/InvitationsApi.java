package org.kalanso.accounts.invitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to the caller's school. */
@RestController
@RequestMapping("/api/v1/accounts/invitations")
@Tag(name = "Invitations")
class InvitationsApi {
    /** {@code next} is the cursor of the following page, null at the end. */
    record InvitationPage(List<Invitation> items, @Nullable String next) {}

    private final InvitationStore store;
    private final Invite invite;
    private final AcceptInvitation acceptance;
    private final PublicAddress address;

    InvitationsApi(InvitationStore store, Invite invite, AcceptInvitation acceptance, PublicAddress address) {
        this.store = store;
        this.invite = invite;
        this.acceptance = acceptance;
        this.address = address;
    }

    @GetMapping
    @Allow(roles = Role.HEAD)
    @Operation(summary = "The invitations of my school, newest first")
    InvitationPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        var found = store.of(caller.inSchool(), cursor, most + 1);
        var items = found.subList(0, Math.min(most, found.size()));
        return new InvitationPage(
                items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @PostMapping
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Invite somebody to my school",
            description =
                    "link is null when the invitation went by e-mail; otherwise hand it over, it is told this once")
    Invite.Sent send(Caller caller, @RequestBody Invite.Guest guest) {
        return invite.send(caller, guest, address.here());
    }

    @DeleteMapping("/{invitation}")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw an open invitation")
    void withdraw(Caller caller, @PathVariable UUID invitation) {
        invite.withdraw(caller, invitation);
    }

    @PostMapping("/{code}/accept")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Accept an invitation, as myself or with a new account",
            description = "410 accounts.invitation-over when it was used, withdrawn, is too old or never was")
    void accept(@Nullable Caller caller, @PathVariable String code, @RequestBody NewAccount account) {
        if (caller != null) acceptance.asMyself(code, caller);
        else acceptance.asNew(code, account, "fr");
    }
}
