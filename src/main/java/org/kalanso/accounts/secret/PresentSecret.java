package org.kalanso.accounts.secret;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for the secret they have now. */
@Component
public class PresentSecret {
    private final CredentialStore credentials;
    private final SecretHasher hasher;
    private final Throttle throttle;

    PresentSecret(CredentialStore credentials, SecretHasher hasher, Throttle throttle) {
        this.credentials = credentials;
        this.hasher = hasher;
        this.throttle = throttle;
    }

    /**
     * @param current the present password, or a pupil's PIN
     * @throws org.kalanso.platform.problem.Problem 422 on the field {@code current}; 429 after too many wrong ones
     */
    public void check(PersonId person, @Nullable String current) {
        String typed = PasswordRules.normal(current);
        throttle.take(Limit.STEP_UP, person.toString());
        var kind = typed.matches("[0-9]{6}") ? CredentialStore.Kind.PIN : CredentialStore.Kind.PASSWORD;
        if (!hasher.matches(typed, credentials.hash(kind, person).orElse(null)))
            throw AccountsProblem.wrongPresentPassword();
        throttle.forget(Limit.STEP_UP, person.toString());
    }

    /** Empty for somebody who signs in without one. */
    public Optional<CredentialStore.Kind> kind(PersonId person) {
        if (credentials.hash(CredentialStore.Kind.PASSWORD, person).isPresent())
            return Optional.of(CredentialStore.Kind.PASSWORD);
        return credentials.hash(CredentialStore.Kind.PIN, person).map(hash -> CredentialStore.Kind.PIN);
    }
}
