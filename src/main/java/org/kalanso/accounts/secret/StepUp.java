package org.kalanso.accounts.secret;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Before something that matters the person shows once more that it is they: an open page on a desk is not enough. */
@Component
public class StepUp {
    private final CredentialStore credentials;
    private final SecretHasher hasher;
    private final Throttle throttle;

    StepUp(CredentialStore credentials, SecretHasher hasher, Throttle throttle) {
        this.credentials = credentials;
        this.hasher = hasher;
        this.throttle = throttle;
    }

    /**
     * @param current the present password, or a pupil's PIN
     * @throws org.kalanso.platform.problem.Problem 422 on the field {@code current}; 429 after too many wrong ones
     */
    public void demand(Caller caller, @Nullable String current) {
        String typed = PasswordRules.normal(current);
        throttle.take(Limit.STEP_UP, caller.person().toString());
        var kind = typed.matches("[0-9]{6}") ? CredentialStore.Kind.PIN : CredentialStore.Kind.PASSWORD;
        if (!hasher.matches(typed, credentials.hash(kind, caller.person()).orElse(null)))
            throw AccountsProblem.wrongPresentPassword();
        throttle.forget(Limit.STEP_UP, caller.person().toString());
    }
}
