package org.kalanso;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.AccessTokens;
import org.kalanso.accounts.session.Callers;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.SessionCookie;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.boot.test.context.TestComponent;

/** Signs people in without a password: tests that are about something else ask for a visitor who is somebody. */
@TestComponent
public class SignIn {
    private static final Device DEVICE = new Device("test", "127.0.0.1");
    private final Sessions sessions;
    private final Callers callers;
    private final AccessTokens tokens;

    SignIn(Sessions sessions, Callers callers, AccessTokens tokens) {
        this.sessions = sessions;
        this.callers = callers;
        this.tokens = tokens;
    }

    /** With the page's cookie, as in a browser. @param school the one to work in; null = the person's first */
    public Visitor page(Visitor stranger, PersonId person, @Nullable SchoolId school) {
        return stranger.cookie(SessionCookie.NAME, sessions.openPage(person, school, DEVICE, Sessions.PASSING));
    }

    /** With an access token, as an API client. */
    public Visitor api(Visitor stranger, PersonId person, @Nullable SchoolId school) {
        return stranger.bearer(token(person, school));
    }

    /** Only the access token. */
    public String apiToken(PersonId person) {
        return token(person, null);
    }

    private String token(PersonId person, @Nullable SchoolId school) {
        UUID session = sessions.openApi(person, school, DEVICE);
        return tokens.issue(callers.ofSession(session).orElseThrow());
    }
}
