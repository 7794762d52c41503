package org.kalanso.accounts.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.session.AccessTokens;
import org.kalanso.accounts.session.Callers;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.RefreshTokens;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.stereotype.Service;

/** Every proof was given: what the door hands out then, a page's cookie or an API client's tokens. */
@Service
class GiveSession {
    private final Sessions sessions;
    private final KnownDevices devices;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Callers callers;

    GiveSession(
            Sessions sessions,
            KnownDevices devices,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Callers callers) {
        this.sessions = sessions;
        this.devices = devices;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.callers = callers;
    }

    /** @param known what the device's cookie says of earlier sign-ins */
    OpenSession.Opened page(HalfSignIn.Ticket ticket, Device device, @Nullable String known) {
        var life = ticket.remember() ? Sessions.REMEMBERED : Sessions.PASSING;
        String cookie = sessions.openPage(ticket.person(), ticket.school(), device, life);
        return new OpenSession.Opened(cookie, null, devices.with(known, ticket.person()), ticket.remember());
    }

    OpenSession.Tokens api(PersonId person, @Nullable SchoolId school, Device device) {
        UUID session = sessions.openApi(person, school, device);
        var caller = callers.ofSession(session).orElseThrow(AccountsProblem::badToken);
        return tokens(caller, refreshTokens.begin(session));
    }

    OpenSession.Tokens renew(String refresh) {
        var rotated = refreshTokens.rotate(refresh);
        return tokens(rotated.caller(), rotated.refresh());
    }

    private OpenSession.Tokens tokens(Caller caller, String refresh) {
        return new OpenSession.Tokens(accessTokens.issue(caller), refresh, AccessTokens.LIFE.toSeconds());
    }
}
