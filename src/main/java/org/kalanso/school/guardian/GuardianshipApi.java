package org.kalanso.school.guardian;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.Invitations;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Student;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "guardians")
class GuardianshipApi {
    private final GuardianshipStore store;
    private final KeepGuardian keep;
    private final Students students;
    private final InviteGuardian invite;

    GuardianshipApi(GuardianshipStore store, KeepGuardian keep, Students students, InviteGuardian invite) {
        this.store = store;
        this.keep = keep;
        this.students = students;
        this.invite = invite;
    }

    record Links(List<Guardianship> items, @Nullable String next) {}

    record Children(List<Student> items, @Nullable String next) {}

    @GetMapping("/students/{id}/guardians")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "A pupil's guardians")
    Links ofStudent(Caller caller, @PathVariable StudentId id) {
        return new Links(keep.ofStudent(caller, id), null);
    }

    @PostMapping("/students/{id}/guardians")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a guardian; one of the same name and phone is the same person")
    Guardianship add(Caller caller, @PathVariable StudentId id, @RequestBody GuardianInput input) {
        return keep.add(caller, id, input);
    }

    @GetMapping("/users/me/children")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "The caller's own children, in every school that has confirmed them")
    Children mine(Caller caller) {
        return new Children(students.childrenOf(caller.person()), null);
    }

    @GetMapping("/guardianships/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "One link of a guardian to a pupil")
    ResponseEntity<Guardianship> one(Caller caller, @PathVariable UUID id) {
        Guardianship link = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(link, link.version());
    }

    @PutMapping("/guardianships/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change what the guardian is to the pupil and may: see, collect, pay")
    ResponseEntity<Guardianship> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody LinkInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Guardianship link = keep.change(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(link, link.version());
    }

    @PostMapping("/guardianships/{id}/confirm")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Say that this is the person: from now on they may see the pupil")
    Guardianship confirm(Caller caller, @PathVariable UUID id) {
        return keep.confirm(caller, id);
    }

    @PostMapping("/guardianships/{id}/invitation")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let a confirmed guardian sign in",
            description =
                    "link is to hand over and told this once; null when it went by e-mail. 409 when they sign in already")
    Invitations.Asked invite(Caller caller, @PathVariable UUID id) {
        return invite.invite(caller, id).orElseThrow(AccountsProblem::signsInAlready);
    }

    @DeleteMapping("/guardianships/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the link: access is gone with the next request")
    void end(Caller caller, @PathVariable UUID id) {
        keep.end(caller, id);
    }
}
