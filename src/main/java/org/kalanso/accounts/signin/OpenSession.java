package org.kalanso.accounts.signin;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.session.AccessTokens;
import org.kalanso.accounts.session.Callers;
import org.kalanso.accounts.session.RefreshTokens;
import org.kalanso.accounts.session.Sessions;
import org.springframework.stereotype.Service;

/** Signs in: first the proof, then a session of the kind the door asks for. */
@Service
class OpenSession {
    /**
     * What a page's sign-in gives the browser.
     *
     * @param cookie the session
     * @param device the device's cookie, to be kept long
     */
    record Opened(String cookie, String device) {}

    /**
     * What an API sign-in or a renewal gives the client.
     *
     * @param access JWT for the Authorization header
     * @param refresh good for one renewal within 30 days
     * @param expiresIn seconds until the access token ends
     */
    record Tokens(String access, String refresh, long expiresIn) {}

    private final CheckSignIn proof;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Callers callers;

    OpenSession(
            CheckSignIn proof,
            Sessions sessions,
            KnownDevices devices,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Callers callers) {
        this.proof = proof;
        this.sessions = sessions;
        this.devices = devices;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.callers = callers;
    }

    Opened page(Claim claim, Duration life) {
        Holder holder = proof.check(claim);
        String cookie = sessions.openPage(holder.person(), holder.school(), claim.device(), life);
        return new Opened(cookie, devices.with(claim.known(), holder.person()));
    }

    Tokens api(Claim claim) {
        Holder holder = proof.check(claim);
        UUID session = sessions.openApi(holder.person(), holder.school(), claim.device());
        return tokens(session, refreshTokens.begin(session));
    }

    Tokens renew(@Nullable String refresh) {
        if (refresh == null) throw AccountsProblem.badToken();
        var rotated = refreshTokens.rotate(refresh);
        return tokens(rotated.session(), rotated.refresh());
    }

    private Tokens tokens(UUID session, String refresh) {
        var caller = callers.ofSession(session).orElseThrow(AccountsProblem::badToken);
        return new Tokens(accessTokens.issue(caller), refresh, AccessTokens.LIFE.toSeconds());
    }
}
