package org.kalanso.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.SessionCookie;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who comes with a password of their own and needs nobody's invitation: the first administrator, and the people of a demo. */
@Service
public class FirstAdministrator {
    private final Accounts accounts;
    private final CredentialStore credentials;
    private final SecretHasher hasher;
    private final Sessions sessions;

    FirstAdministrator(Accounts accounts, CredentialStore credentials, SecretHasher hasher, Sessions sessions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.hasher = hasher;
        this.sessions = sessions;
    }

    /**
     * Enters them as head of the school and administrator of the installation.
     *
     * @param name what they sign in with
     * @throws DuplicateKeyException when the name is somebody else's
     */
    @Transactional
    public PersonId enter(NewPerson person, SignInName name, String password, SchoolId school) {
        accounts.create(person);
        withPassword(person.id(), name, password);
        accounts.grant(person.id(), school, Role.HEAD, null);
        accounts.makePlatformAdmin(person.id());
        return person.id();
    }

    /** From now on the person signs in with this name and this password. */
    @Transactional
    public void withPassword(PersonId person, SignInName name, String password) {
        accounts.addSignInName(person, name);
        credentials.put(CredentialStore.Kind.PASSWORD, Map.of(person, hasher.hash(password)));
    }

    /** Signs them in on the device they did it from, until the browser is closed. */
    public void signIn(
            PersonId person, @Nullable SchoolId school, HttpServletRequest request, HttpServletResponse response) {
        String cookie = sessions.openPage(person, school, Device.of(request), Sessions.PASSING);
        SessionCookie.write(request, response, cookie, Duration.ofSeconds(-1));
    }
}
