package org.kalanso.accounts.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.invitation.Invite;
import org.kalanso.accounts.recovery.HandOverReset;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /** @param link to hand over to the person */
    record PasswordLink(String link) {
        @Override
        public String toString() {
            return "PasswordLink";
        }
    }

    private final MemberStore members;
    private final ChangeRoles roles;
    private final EditMember edit;
    private final Invite invite;
    private final HandOverReset reset;
    private final PublicAddress address;

    UsersApi(
            MemberStore members,
            ChangeRoles roles,
            EditMember edit,
            Invite invite,
            HandOverReset reset,
            PublicAddress address) {
        this.members = members;
        this.roles = roles;
        this.edit = edit;
        this.invite = invite;
        this.reset = reset;
        this.address = address;
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
        return page(members.visibleTo(caller, new MemberStore.Question(q, role, cursor, most + 1)), most);
    }

    /** @param found one more than fit, where there are more */
    static MemberPage page(List<Member> found, int most) {
        var items = found.subList(0, Math.min(most, found.size()));
        return new MemberPage(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @Operation(summary = "One person of my school")
    ResponseEntity<Member> show(Caller caller, @PathVariable UUID person) {
        Member member = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag(tag(member)).body(member);
    }

    private static String tag(Member member) {
        return "\"" + member.version() + "-" + member.roles().hashCode() + "\"";
    }

    @PostMapping
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Bring somebody new into my school",
            description =
                    "By invitation: they choose their own password. link is null when it went by e-mail; otherwise hand "
                            + "it over, it is told this once. Pupils are enrolled instead")
    Invite.Sent create(Caller caller, @RequestBody Invite.Guest guest) {
        return invite.send(caller, guest, address.here());
    }

    @PatchMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @Operation(
            summary = "Correct somebody's names or language, or set their roles in my school",
            description =
                    "409 accounts.named-by-register for a pupil's name, accounts.shared-person for somebody of another "
                            + "school too, accounts.last-head; 412 when If-Match is no longer true")
    ResponseEntity<Member> edit(
            Caller caller,
            @PathVariable UUID person,
            @RequestBody EditMember.Change wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Member before = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        if (match != null && !match.equals(tag(before))) throw Problem.stale();
        edit.edit(caller, person, wanted, before.version());
        return show(caller, person);
    }

    @PostMapping("/{person}/password-link")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "A link by which somebody of my school chooses a new password",
            description =
                    "Good once, 48 hours, told this once. 409 accounts.not-yours-to-open for oneself, and for somebody of "
                            + "another school too")
    PasswordLink passwordLink(Caller caller, @PathVariable UUID person) {
        Member member = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        return new PasswordLink(address.here() + reset.make(caller, new PersonId(member.id())));
    }

    @DeleteMapping("/{person}")
    @Allow(roles = Role.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End every role of somebody in my school")
    void leave(Caller caller, @PathVariable UUID person) {
        roles.leave(caller, person);
    }
}
