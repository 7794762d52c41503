package org.kalanso.accounts.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes by SMS, for families without e-mail. */
@RestController
@RequestMapping("/api/v1/otp")
@Tag(name = "Sign-in")
class CodeApi {
    /** @param phone national or international */
    record Wanted(@Nullable String phone) {}

    /**
     * @param code the six digits of the message
     * @param otp the second factor, for who has one
     */
    record Shown(
            @Nullable String phone,
            @Nullable String code,
            @Nullable String otp) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    private final AskCode ask;
    private final OpenByCode open;

    CodeApi(AskCode ask, OpenByCode open) {
        this.ask = ask;
        this.open = open;
    }

    @PostMapping("/send")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a code by SMS to sign in with",
            description = "The same answer whether or not there is such an account. 409 accounts.no-texts where this "
                    + "installation sends no text messages; 429 with Retry-After after too many")
    void send(@RequestBody Wanted wanted, HttpServletRequest request) {
        ask.ask(wanted.phone(), request.getRemoteAddr());
    }

    @PostMapping("/verify")
    @Allow(Who.EVERYONE)
    @Operation(
            summary = "Sign in by the code of the message",
            description =
                    "Good once, for ten minutes and five tries. 422 on code, whatever is wrong; 401 accounts.otp-needed "
                            + "when the second factor is missing")
    OpenSession.Tokens verify(@RequestBody Shown shown, HttpServletRequest request) {
        return open.api(shown.phone(), shown.code(), shown.otp(), Device.of(request));
    }
}
