package org.kalanso.accounts.recovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A forgotten password. */
@RestController
@RequestMapping("/api/v1/accounts/password-reset")
@Tag(name = "Sign-in")
class RecoveryApi {
    /** One of identifier, email and username says who; they mean the same. */
    record Forgotten(
            @Nullable String identifier,
            @Nullable String email,
            @Nullable String username) {}

    /** The token of the letter's link; or who it is and the letter's six digits. */
    record NewPassword(
            @Nullable String token,
            @Nullable String identifier,
            @Nullable String code,
            @Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    private final AskReset ask;
    private final ResetPassword reset;

    RecoveryApi(AskReset ask, ResetPassword reset) {
        this.ask = ask;
        this.reset = reset;
    }

    @PostMapping
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a letter, or a text message where there is no address, to choose a new password",
            description = "The same answer whether or not there is such an account. 409 accounts.no-mail where this "
                    + "installation sends neither letters nor text messages")
    void ask(@RequestBody Forgotten forgotten, HttpServletRequest request) {
        String name = Stream.of(forgotten.identifier(), forgotten.email(), forgotten.username())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        ask.ask(name, request.getRemoteAddr());
    }

    @PostMapping("/confirm")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose a new password by the letter's link or code",
            description = "Every session ends. 410 accounts.link-over; 422 on code or password")
    void confirm(@RequestBody NewPassword wanted) {
        if (wanted.token() != null) reset.byLink(wanted.token(), wanted.password());
        else reset.byCode(wanted.identifier(), wanted.code(), wanted.password());
    }
}
