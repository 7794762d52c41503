package org.kalanso.accounts.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.proof.Proof;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.accounts.secret.KnownWords;
import org.kalanso.accounts.secret.PasswordRules;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.secret.SetPassword;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.accounts.signin.WhoIsMeant;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new password by a link or a code, in the place of one forgotten. Every session ends, nobody is signed in by it: the
 * second factor is asked for at the next sign-in as ever.
 */
@Service
class ResetPassword {
    private final Proofs proofs;
    private final WhoIsMeant who;
    private final Throttle throttle;
    private final KnownWords words;
    private final SecretHasher hasher;
    private final SetPassword passwords;
    private final OwnerLetter letters;
    private final TransactionTemplate transaction;

    ResetPassword(
            Proofs proofs,
            WhoIsMeant who,
            Throttle throttle,
            KnownWords words,
            SecretHasher hasher,
            SetPassword passwords,
            OwnerLetter letters,
            TransactionTemplate transaction) {
        this.proofs = proofs;
        this.who = who;
        this.throttle = throttle;
        this.words = words;
        this.hasher = hasher;
        this.passwords = passwords;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** @throws org.kalanso.platform.problem.Problem 410 when the link was used, is too old, or never was */
    Proof open(String token) {
        return proofs.ofLink(token, Purpose.PASSWORD).orElseThrow(AccountsProblem::linkOver);
    }

    void byLink(String token, @Nullable String password) {
        set(open(token), wellFormed(password, new FieldErrors()));
    }

    /** @throws org.kalanso.platform.problem.Problem 422 on {@code code}, the same where there is nobody of that name */
    void byCode(@Nullable String name, @Nullable String code, @Nullable String password) {
        var errors = new FieldErrors();
        String typed = errors.text("identifier", name, 254);
        String digits = errors.text("code", code, 20);
        String secret = wellFormed(password, errors);
        throttle.take(Limit.CODE, typed);
        var proof = proofs.ofCode(who.persons(typed), Purpose.PASSWORD, digits).orElseThrow(AccountsProblem::wrongCode);
        set(proof, secret);
        throttle.forget(Limit.CODE, typed);
    }

    /** What can be said of a password without knowing whose it is to be. */
    private static String wellFormed(@Nullable String password, FieldErrors errors) {
        String secret = PasswordRules.normal(password);
        PasswordRules.check(errors, "password", secret, List.of());
        errors.refuse();
        return secret;
    }

    private void set(Proof proof, String secret) {
        var errors = new FieldErrors();
        PasswordRules.check(errors, "password", secret, words.of(proof.person()));
        errors.refuse();
        String hash = hasher.hash(secret);
        transaction.executeWithoutResult(status -> {
            if (!proofs.use(proof)) throw AccountsProblem.linkOver();
            passwords.set(proof.person(), hash, null);
        });
        letters.tell(proof.person(), "password.changed-letter");
    }
}
