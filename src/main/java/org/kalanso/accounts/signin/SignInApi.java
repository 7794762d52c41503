package org.kalanso.accounts.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sign-in")
class SignInApi {
    /**
     * One of identifier, email and username says who; they mean the same.
     *
     * @param otp the second factor, for who has one: six digits, or a recovery code
     * @param school whose matricule is meant, where several schools have it
     */
    record Credentials(
            @Nullable String identifier,
            @Nullable String email,
            @Nullable String username,
            @Nullable String password,
            @Nullable String otp,
            @Nullable UUID school) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** @param refresh the token of the last sign-in or renewal */
    record Renewal(@Nullable String refresh) {}

    private final OpenSession open;
    private final Sessions sessions;

    SignInApi(OpenSession open, Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    @PostMapping({"/token", "/accounts/login"})
    @Allow(Who.EVERYONE)
    @Operation(
            summary = "Sign in by e-mail, username, phone or matricule",
            description =
                    "401 accounts.wrong-sign-in, whatever is wrong; 401 accounts.otp-needed when the second factor is missing; 429 with "
                            + "Retry-After when there were too many tries")
    OpenSession.Tokens signIn(@RequestBody Credentials credentials, HttpServletRequest request) {
        var errors = new FieldErrors();
        String name = Stream.of(credentials.identifier(), credentials.email(), credentials.username())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (name.isBlank()) errors.add("identifier", "required");
        String secret = credentials.password() == null ? "" : credentials.password();
        if (secret.isEmpty()) errors.add("password", "required");
        errors.refuse();
        UUID school = credentials.school();
        return open.api(
                new Claim(name, secret, school == null ? null : new SchoolId(school), Device.of(request), null),
                credentials.otp());
    }

    @PostMapping("/token/refresh")
    @Allow(Who.EVERYONE)
    @Operation(
            summary = "A new pair of tokens for the refresh token, which is spent",
            description = "401 accounts.bad-token; a token spent before ends its session")
    OpenSession.Tokens renew(@RequestBody Renewal renewal) {
        return open.renew(renewal.refresh());
    }

    @PostMapping("/accounts/logout")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the session this request came with")
    void signOut(Caller caller) {
        sessions.end(caller.person(), caller.sessionId(), "signed-out");
    }
}
