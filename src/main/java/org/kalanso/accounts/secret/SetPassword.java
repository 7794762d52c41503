package org.kalanso.accounts.secret;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a password; a pupil's PIN is dead then, until a new slip is printed. */
@Service
public class SetPassword {
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    SetPassword(CredentialStore credentials, Sessions sessions, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.events = events;
    }

    /** @param hash by {@link SecretHasher}, made before any transaction is open: it takes its time */
    @Transactional
    public void set(PersonId person, String hash, java.util.@Nullable UUID staysSignedIn) {
        credentials.put(CredentialStore.Kind.PASSWORD, Map.of(person, hash));
        credentials.remove(CredentialStore.Kind.PIN, List.of(person));
        if (staysSignedIn == null) sessions.endAll(List.of(person), "password-changed");
        else sessions.endOthers(person, staysSignedIn, "password-changed");
        events.publishEvent(new Recorded(null, person, "password.changed", "person", person.toString(), null, null));
    }
}
