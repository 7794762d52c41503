package org.kalanso.accounts.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.invitation.Invite;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrators of the caller's school: those with the role HEAD. Only they make and end each other. */
@RestController
@RequestMapping("/api/v1/admins")
@Tag(name = "Users")
class AdminsApi {
    /** Somebody of the school ({@code person}), or somebody new who is invited. */
    record Wanted(
            @Nullable UUID person,
            @Nullable String familyName,
            @Nullable String givenNames,
            @Nullable String email) {}

    /** The administrator, where the person was of the school; else the invitation. */
    record Made(@Nullable Member admin, Invite.@Nullable Sent invitation) {}

    /** @param language {@code fr} or {@code en} */
    record Correction(
            @Nullable String familyName,
            @Nullable String givenNames,
            @Nullable String language) {}

    private final MemberStore members;
    private final ChangeRoles roles;
    private final EditMember edit;
    private final Invite invite;
    private final PublicAddress address;

    AdminsApi(MemberStore members, ChangeRoles roles, EditMember edit, Invite invite, PublicAddress address) {
        this.members = members;
        this.roles = roles;
        this.edit = edit;
        this.invite = invite;
        this.address = address;
    }

    @GetMapping
    @Allow(roles = Role.HEAD)
    @Operation(summary = "The administrators of my school by name", description = "q searches names and e-mails")
    UsersApi.MemberPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        return UsersApi.page(members.visibleTo(caller, new MemberStore.Question(q, Role.HEAD, cursor, most + 1)), most);
    }

    @GetMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @Operation(summary = "One administrator of my school")
    Member show(Caller caller, @PathVariable UUID person) {
        return members.visibleTo(caller, person)
                .filter(member -> member.roles().contains(Role.HEAD))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping
    @Allow(roles = Role.HEAD, proved = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make somebody an administrator of my school",
            description = "person: somebody of the school. Without it, somebody new is invited by familyName and email")
    Made create(Caller caller, @RequestBody Wanted wanted) {
        if (wanted.person() == null) {
            var guest =
                    new Invite.Guest(wanted.familyName(), wanted.givenNames(), wanted.email(), Role.HEAD.name(), null);
            return new Made(null, invite.send(caller, guest, address.here()));
        }
        roles.grant(caller, wanted.person(), Role.HEAD);
        return new Made(show(caller, wanted.person()), null);
    }

    @PatchMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @Operation(summary = "Correct an administrator's names or language")
    Member correct(Caller caller, @PathVariable UUID person, @RequestBody Correction wanted) {
        Member before = show(caller, person);
        var change = new EditMember.Change(wanted.familyName(), wanted.givenNames(), wanted.language(), null);
        edit.edit(caller, before.id(), change, before.version());
        return show(caller, person);
    }

    @DeleteMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End somebody's administration of my school",
            description = "Their other roles go on. 409 accounts.last-head when the school would have no head left")
    void end(Caller caller, @PathVariable UUID person) {
        roles.end(caller, show(caller, person).id(), Role.HEAD);
    }
}
