package org.kalanso.accounts.profile;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.secret.KnownWords;
import org.kalanso.accounts.secret.PasswordRules;
import org.kalanso.accounts.secret.PresentSecret;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.secret.SetPassword;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.stereotype.Service;

/** A new password of one's own, allowed by the present one. */
@Service
class ChangePassword {
    private final PresentSecret present;
    private final SecretHasher hasher;
    private final SetPassword passwords;
    private final KnownWords words;
    private final OwnerLetter letters;

    ChangePassword(
            PresentSecret present, SecretHasher hasher, SetPassword passwords, KnownWords words, OwnerLetter letters) {
        this.present = present;
        this.hasher = hasher;
        this.passwords = passwords;
        this.words = words;
        this.letters = letters;
    }

    /** The session that asks goes on, every other one is ended. */
    void change(Caller caller, @Nullable String current, @Nullable String fresh) {
        String password = PasswordRules.normal(fresh);
        var errors = new FieldErrors();
        errors.text("current", current, PasswordRules.LONGEST);
        PasswordRules.check(errors, "password", password, words.of(caller.person()));
        errors.refuse();
        present.check(caller.person(), current);
        passwords.set(caller.person(), hasher.hash(password), caller.sessionId());
        letters.tell(caller.person(), "password.changed-letter");
    }
}
