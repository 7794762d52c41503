package org.kalanso.accounts.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.contact.ContactChange;
import org.kalanso.accounts.factor.EndFactor;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One role, or one thing to confirm, of a person of the caller's school. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users")
class MemberRolesApi {
    private final MemberStore members;
    private final ChangeRoles roles;
    private final MemberContact contact;
    private final EndFactor factor;

    MemberRolesApi(MemberStore members, ChangeRoles roles, MemberContact contact, EndFactor factor) {
        this.members = members;
        this.roles = roles;
        this.contact = contact;
        this.factor = factor;
    }

    /** @param current the caller's own present password */
    record Shown(@Nullable String current) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    @DeleteMapping("/{person}/mfa")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the second factor off for somebody of my school who has lost it",
            description =
                    "My own present password is asked for; the person's sessions end. 409 accounts.not-yours-to-open")
    void endFactor(Caller caller, @PathVariable UUID person, @RequestBody Shown shown) {
        factor.end(caller, new PersonId(show(caller, person).id()), shown.current());
    }

    @PutMapping("/{person}/roles/{role}")
    @Allow(roles = Role.HEAD)
    @Operation(summary = "Give one more role to somebody of my school")
    Member grant(Caller caller, @PathVariable UUID person, @PathVariable Role role) {
        roles.grant(caller, person, role);
        return show(caller, person);
    }

    @PostMapping("/{person}/contact/{kind}/confirm")
    @Allow(roles = Role.HEAD)
    @Operation(
            summary = "Confirm the e-mail or phone that somebody of my school asked for",
            description = "Where no letter can. 404 when nothing waits; 409 accounts.address-taken")
    Member confirm(Caller caller, @PathVariable UUID person, @PathVariable ContactChange.Kind kind) {
        contact.confirm(caller, person, kind);
        return show(caller, person);
    }

    @DeleteMapping("/{person}/contact/{kind}")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse the e-mail or phone that somebody of my school asked for")
    void refuse(Caller caller, @PathVariable UUID person, @PathVariable ContactChange.Kind kind) {
        contact.refuse(caller, person, kind);
    }

    @DeleteMapping("/{person}/roles/{role}")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a role", description = "409 accounts.last-head when the school would have no head left")
    void end(Caller caller, @PathVariable UUID person, @PathVariable Role role) {
        roles.end(caller, person, role);
    }

    private Member show(Caller caller, UUID person) {
        return members.visibleTo(caller, person).orElseThrow(Problem::notFound);
    }
}
