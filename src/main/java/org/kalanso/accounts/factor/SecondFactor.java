package org.kalanso.accounts.factor;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for the second factor of whoever has one, after the first was right. */
@Service
public class SecondFactor {
    private final FactorStore store;
    private final FactorSecrets secrets;
    private final RecoveryCodes codes;
    private final Throttle throttle;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondFactor(
            FactorStore store,
            FactorSecrets secrets,
            RecoveryCodes codes,
            Throttle throttle,
            OwnerLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.codes = codes;
        this.throttle = throttle;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An authenticator or a passkey: the password alone does not open then. */
    public boolean isOn(PersonId person) {
        return store.isTotpOn(person) || store.passkeys(person) > 0;
    }

    public int passkeys(PersonId person) {
        return store.passkeys(person);
    }

    /**
     * Nothing to do for somebody who has none.
     *
     * @param otp the authenticator's six digits, or a recovery code
     * @throws org.kalanso.platform.problem.Problem 401 {@code accounts.otp-needed} without one, {@code accounts.wrong-otp} for
     *     a wrong one and for one that was used; 429 after too many
     */
    public void demand(PersonId person, @Nullable String otp) {
        if (!isOn(person)) return;
        if (otp == null || otp.isBlank()) throw AccountsProblem.otpNeeded();
        throttle.take(Limit.OTP, person.toString());
        String typed = otp.replaceAll("\\s", "");
        boolean right = typed.matches("[0-9]{6}") ? showsCode(person, typed) : usesRecoveryCode(person, typed);
        if (!right) throw AccountsProblem.wrongOtp();
        throttle.forget(Limit.OTP, person.toString());
    }

    private boolean showsCode(PersonId person, String typed) {
        return store.of(person)
                .filter(FactorStore.Row::confirmed)
                .map(row -> takesStep(person, secrets.open(person, row.secret()), typed))
                .orElse(false);
    }

    /** A code seen over a shoulder, or caught on its way, is worth nothing once its owner has used it. */
    boolean takesStep(PersonId person, byte[] secret, String code) {
        var step = Totp.match(secret, code, clock.instant());
        return step.isPresent() && store.take(person, step.getAsLong());
    }

    private boolean usesRecoveryCode(PersonId person, String typed) {
        boolean used = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!codes.use(person, typed)) return false;
            events.publishEvent(
                    new Recorded(null, person, "recovery-code.used", "person", person.toString(), null, null));
            return true;
        }));
        if (used) letters.tell(person, "factor.code-used-letter");
        return used;
    }
}
