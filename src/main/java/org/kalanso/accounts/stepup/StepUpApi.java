package org.kalanso.accounts.stepup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.passkey.AskedOfKey;
import org.kalanso.accounts.passkey.Credential;
import org.kalanso.accounts.passkey.UsePasskey;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an API client answers {@code platform.step-up-required}. */
@RestController
@RequestMapping("/api/v1/users/me/step-up")
@Tag(name = "Me")
class StepUpApi {
    /** A passkey's answer alone; or the present password (or PIN), and the second factor for who has one. */
    record Proof(
            @Nullable String current,
            @Nullable String otp,
            @Nullable Credential credential) {
        @Override
        public String toString() {
            return "Proof";
        }
    }

    /** @param until from then on it is asked for again */
    record Proved(Instant until) {}

    /** What a proof of the caller is made of. */
    record Ways(List<RecentProof.Way> ways) {}

    private final StepUp stepUp;
    private final UsePasskey passkeys;
    private final Clock clock;

    StepUpApi(StepUp stepUp, UsePasskey passkeys, Clock clock) {
        this.stepUp = stepUp;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "What a proof that it is me is made of")
    Ways ways(Caller caller) {
        return new Ways(stepUp.ways(caller).stream().sorted().toList());
    }

    @PostMapping
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(
            summary = "Show that it is still me, as 403 platform.step-up-required asks for",
            description =
                    "current and, where I have a second factor, otp; or credential, a passkey’s answer to a challenge."
                            + " Good for ten minutes in this session, as a sign-in is")
    Proved show(Caller caller, @RequestBody Proof proof) {
        var credential = proof.credential();
        stepUp.show(
                caller,
                new RecentProof.Shown(proof.current(), proof.otp(), credential == null ? null : credential.write()));
        return new Proved(clock.instant().plus(RecentProof.LASTS));
    }

    @PostMapping("/challenge")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "What one of my passkeys is to sign, as PublicKeyCredentialRequestOptions")
    AskedOfKey challenge(Caller caller) {
        return passkeys.toProve(caller.person());
    }
}
