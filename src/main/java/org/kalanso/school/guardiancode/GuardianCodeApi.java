package org.kalanso.school.guardiancode;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes for parents over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "guardians")
class GuardianCodeApi {
    /** @param job watched at {@code /api/v1/jobs/{job}}; the sheet itself is taken on its page */
    record Ordered(UUID job) {}

    /** The pupil whom the caller sees from now on. */
    record Linked(UUID student) {}

    private final AskForGuardianCodes ask;
    private final EnterGuardianCode enter;

    GuardianCodeApi(AskForGuardianCodes ask, EnterGuardianCode enter) {
        this.ask = ask;
        this.enter = enter;
    }

    @PostMapping("/classes/{id}/guardian-codes")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Print codes for the parents of a class",
            description = "Unused codes of these pupils are dead")
    Ordered ofClass(Caller caller, @PathVariable ClassId id, @RequestParam(defaultValue = "1") int each) {
        return new Ordered(ask.ofClass(caller, id, each));
    }

    @PostMapping("/students/{id}/guardian-codes")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Print a code for a parent of one pupil")
    Ordered ofStudent(Caller caller, @PathVariable StudentId id) {
        return new Ordered(ask.ofStudent(caller, id));
    }

    @PostMapping("/users/me/children")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a code from the school",
            description = "422 school.guardian-code-wrong whatever is wrong with it, 429 after too many")
    Linked enter(Caller caller, @RequestBody EnterGuardianCode.Input input) {
        return new Linked(enter.enter(caller, input).value());
    }
}
