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
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Whether I have a second factor")
    EnrolFactor.State state(Caller caller) {
        return enrol.state(caller);
    }

    @PostMapping("/totp")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin to set an authenticator up",
            description = "current is asked for; nothing changes before the confirmation. 409 accounts.factor-on")
    EnrolFactor.Begun begin(Caller caller, @RequestBody Shown shown) {
        return enrol.begin(caller, shown.current());
    }

    @PostMapping("/totp/confirm")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Show that the authenticator works: from now on it is asked for at sign-in")
    Codes confirm(Caller caller, @RequestBody Code code) {
        return new Codes(enrol.confirm(caller, code.code()));
    }

    @DeleteMapping("/totp")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the authenticator off",
            description = "current and otp are asked for. 409 accounts.factor-off")
    void takeOff(Caller caller, @RequestBody Shown shown) {
        enrol.takeOff(caller, shown.current(), shown.otp());
    }

    @PostMapping("/recovery-codes")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ten new recovery codes in the place of the old ones",
            description = "current and otp are asked for")
    Codes renew(Caller caller, @RequestBody Shown shown) {
        return new Codes(enrol.renewCodes(caller, shown.current(), shown.otp()));
    }
}
