package org.kalanso.accounts.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.passkey.AskedOfKey;
import org.kalanso.accounts.passkey.Credential;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/** Signing in without a name: the device knows which passkey is whose. */
@RestController
@RequestMapping("/api/v1/accounts/passkeys")
@Tag(name = "Sign-in")
class PasskeySignInApi {
    /** @param credential the device's answer to the challenge */
    record Answer(@Nullable Credential credential) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    private final OpenByPasskey open;

    PasskeySignInApi(OpenByPasskey open) {
        this.open = open;
    }

    @PostMapping("/challenge")
    @Allow(Who.EVERYONE)
    @Operation(
            summary = "What a passkey is to sign, as PublicKeyCredentialRequestOptions",
            description = "Good once, for five minutes. 409 accounts.passkeys-need-https where browsers use none")
    AskedOfKey challenge(HttpServletRequest request) {
        var half = WebUtils.getCookie(request, HalfSignIn.COOKIE);
        return open.challenge(half == null ? null : half.getValue(), Device.of(request));
    }

    @PostMapping("/login")
    @Allow(Who.EVERYONE)
    @Operation(
            summary = "Sign in by a passkey",
            description = "It stands for both factors. 401 accounts.passkey-refused, whatever is wrong")
    OpenSession.Tokens signIn(@RequestBody Answer answer, HttpServletRequest request) {
        Credential credential = answer.credential();
        if (credential == null) throw AccountsProblem.passkeyRefused();
        return open.api(credential, Device.of(request));
    }
}
