package org.kalanso.accounts.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.contact.ContactChange;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the caller's school. New ones come by invitation, registration, enrolment or import. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users")
class UsersApi {
    /** {@code next} is the cursor of the following page, null at the end. */
    record MemberPage(List<Member> items, @Nullable String next) {}

    private final MemberStore members;
    private final ChangeRoles roles;
    private final MemberContact contact;

    UsersApi(MemberStore members, ChangeRoles roles, MemberContact contact) {
        this.members = members;
        this.roles = roles;
        this.contact = contact;
    }

    @GetMapping
    @Allow(roles = Role.HEAD)
    @Operation(summary = "The people of my school by name", description = "q searches names and e-mails; role narrows")
    MemberPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        var found = members.visibleTo(caller, new MemberStore.Question(q, role, cursor, most + 1));
        var items = found.subList(0, Math.min(most, found.size()));
        return new MemberPage(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @Operation(summary = "One person of my school")
    Member show(Caller caller, @PathVariable UUID person) {
        return members.visibleTo(caller, person).orElseThrow(Problem::notFound);
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

    @DeleteMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End every role of somebody in my school")
    void leave(Caller caller, @PathVariable UUID person) {
        roles.leave(caller, person);
    }
}
