package org.kalanso.accounts.factor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own second factor. */
@RestController
@RequestMapping("/api/v1/users/me/mfa")
@Tag(name = "Me")
class FactorApi {
    /**
     * @param current the present password (or PIN)
     * @param otp the authenticator's six digits or a recovery code
     */
    record Shown(@Nullable String current, @Nullable String otp) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** @param code the six digits that the authenticator shows now */
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** Ten codes for the day the authenticator is lost: told once, each good once. */
    record Codes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Codes";
        }
    }

    private final EnrolFactor enrol;

    FactorApi(EnrolFactor enrol) {
        this.enrol = enrol;
    }

    @GetMapping
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "Whether I have a second factor")
    EnrolFactor.State state(Caller caller) {
        return enrol.state(caller);
    }

    @PostMapping("/totp")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin to set an authenticator up",
            description =
                    "A recent proof is demanded, or current. Nothing changes before the confirmation. 409 accounts.factor-on")
    EnrolFactor.Begun begin(Caller caller, @RequestBody Shown shown) {
        return enrol.begin(caller, shown.current());
    }

    @PostMapping("/totp/confirm")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "Show that the authenticator works: from now on it is asked for at sign-in")
    Codes confirm(Caller caller, @RequestBody Code code) {
        return new Codes(enrol.confirm(caller, code.code()));
    }

    @DeleteMapping("/totp")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the authenticator off",
            description = "A recent proof is demanded, or current and otp. 409 accounts.factor-off")
    void takeOff(Caller caller, @RequestBody Shown shown) {
        enrol.takeOff(caller, shown.current(), shown.otp());
    }

    @PostMapping("/recovery-codes")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ten new recovery codes in the place of the old ones",
            description = "A recent proof is demanded, or current and otp")
    Codes renew(Caller caller, @RequestBody Shown shown) {
        return new Codes(enrol.renewCodes(caller, shown.current(), shown.otp()));
    }
}
