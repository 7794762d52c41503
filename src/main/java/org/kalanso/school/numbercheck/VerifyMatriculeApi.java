package org.kalanso.school.numbercheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "Me")
class VerifyMatriculeApi {
    /** @param verifiedAt when it was noted */
    record Verified(Instant verifiedAt) {}

    private final VerifyMatricule verify;

    VerifyMatriculeApi(VerifyMatricule verify) {
        this.verify = verify;
    }

    @PostMapping("/verify-matricule")
    @Allow(Who.SIGNED_IN)
    @Operation(
            summary = "Check a student number against the school's register",
            description =
                    "Number and birth date together; 422 school.number-not-verified whatever is wrong, 429 after too many")
    Verified verify(Caller caller, @RequestBody VerifyMatricule.Claim claim) {
        return new Verified(verify.verify(caller, claim));
    }
}
