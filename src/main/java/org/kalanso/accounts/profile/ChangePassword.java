package org.kalanso.accounts.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.PasswordRules;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.secret.SetPassword;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.stereotype.Service;

/** A new password of one's own, allowed by the present one. */
@Service
class ChangePassword {
    private final CredentialStore credentials;
    private final SecretHasher hasher;
    private final SetPassword passwords;

    ChangePassword(CredentialStore credentials, SecretHasher hasher, SetPassword passwords) {
        this.credentials = credentials;
        this.hasher = hasher;
        this.passwords = passwords;
    }

    /** The session that asks goes on, every other one is ended. */
    void change(Caller caller, @Nullable String current, @Nullable String fresh) {
        String password = PasswordRules.normal(fresh);
        var errors = new FieldErrors();
        String present = errors.text("current", current, PasswordRules.LONGEST);
        PasswordRules.check(errors, "password", password, List.of(caller.name()));
        errors.refuse();
        if (!proves(caller, present)) throw AccountsProblem.wrongPresentPassword();
        passwords.set(caller.person(), hasher.hash(password), caller.sessionId());
    }

    private boolean proves(Caller caller, String present) {
        var kind = present.matches("[0-9]{6}") ? CredentialStore.Kind.PIN : CredentialStore.Kind.PASSWORD;
        return hasher.matches(present, credentials.hash(kind, caller.person()).orElse(null));
    }
}
