package org.kalanso.school.slip;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.ClassId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New sign-in slips over the API: the answer names the job, whose result names the sheet. */
@RestController
@RequestMapping("/api/v1/classes")
@Tag(name = "classes")
class SlipApi {
    private final AskForSlips ask;

    SlipApi(AskForSlips ask) {
        this.ask = ask;
    }

    /** @param job watched at {@code /api/v1/jobs/{job}} */
    record Accepted(UUID job) {}

    @PostMapping("/{id}/slips")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allow(
            roles = {HEAD, MANAGER, TEACHER},
            proved = true)
    @Operation(summary = "Make new PINs for a class and print them; ends the pupils' sessions")
    Accepted print(Caller caller, @PathVariable ClassId id) {
        return new Accepted(ask.ask(caller, id));
    }
}
