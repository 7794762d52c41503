package org.kalanso.accounts.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.stepup.StepUp;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets an authenticator up, renews its recovery codes, takes it off. */
@Service
public class EnrolFactor {
    /** @param uri what the QR picture says: {@code otpauth://totp/…} */
    record Begun(String secret, String uri) {
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /**
     * @param totp is an authenticator on?
     * @param recoveryCodesLeft of ten
     */
    public record State(boolean totp, int passkeys, int recoveryCodesLeft) {
        public boolean isOn() {
            return totp || passkeys > 0;
        }
    }

    private final FactorStore store;
    private final FactorSecrets secrets;
    private final SecondFactor factor;
    private final RecoveryCodes codes;
    private final StepUp stepUp;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EnrolFactor(
            FactorStore store,
            FactorSecrets secrets,
            SecondFactor factor,
            RecoveryCodes codes,
            StepUp stepUp,
            OwnerLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.secrets = secrets;
        this.factor = factor;
        this.codes = codes;
        this.stepUp = stepUp;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    State state(Caller caller) {
        return new State(
                store.isTotpOn(caller.person()), store.passkeys(caller.person()), store.codesLeft(caller.person()));
    }

    /**
     * @param current the present password; where it is left out, a recent proof is demanded
     * @throws org.kalanso.platform.problem.Problem 409 when one is on: it is taken off first
     */
    Begun begin(Caller caller, @Nullable String current) {
        stepUp.demand(caller, current);
        byte[] secret = FactorSecrets.make();
        if (!store.begin(caller.person(), secrets.hide(caller.person(), secret))) throw AccountsProblem.factorOn();
        return begun(caller, secret);
    }

    /** The one that waits to be confirmed, once more. @throws org.kalanso.platform.problem.Problem 409 when none waits */
    Begun waiting(Caller caller) {
        return begun(caller, waitingSecret(caller));
    }

    /** The authenticator shows the right code: from now on it is asked for. @return ten recovery codes, told once */
    List<String> confirm(Caller caller, @Nullable String code) {
        byte[] secret = waitingSecret(caller);
        String typed = code == null ? "" : code.replaceAll("\\s", "");
        return in(() -> {
            if (!factor.takesStep(caller.person(), secret, typed)) throw AccountsProblem.wrongCode();
            if (!store.confirm(caller.person())) throw AccountsProblem.factorOn();
            record(caller, "factor.on");
            return codes.renew(caller.person());
        });
    }

    /** @return ten new ones; the old ones open nothing any more */
    List<String> renewCodes(Caller caller, @Nullable String current, @Nullable String otp) {
        prove(factor.isOn(caller.person()), caller, current, otp);
        return in(() -> {
            record(caller, "recovery-codes.made");
            return codes.renew(caller.person());
        });
    }

    void takeOff(Caller caller, @Nullable String current, @Nullable String otp) {
        prove(store.isTotpOn(caller.person()), caller, current, otp);
        boolean off = in(() -> {
            record(caller, "factor.off");
            return store.remove(caller.person());
        });
        if (off) letters.tell(caller.person(), "factor.off-letter");
    }

    private void prove(boolean on, Caller caller, @Nullable String current, @Nullable String otp) {
        if (!on) throw AccountsProblem.factorOff();
        stepUp.demand(caller, current, otp);
    }

    private byte[] waitingSecret(Caller caller) {
        var row = store.of(caller.person()).orElseThrow(AccountsProblem::factorOff);
        if (row.confirmed()) throw AccountsProblem.factorOn();
        return secrets.open(caller.person(), row.secret());
    }

    private static Begun begun(Caller caller, byte[] secret) {
        String base32 = Totp.base32(secret);
        String label = URLEncoder.encode("Kalanso:" + caller.name(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Begun(
                base32,
                "otpauth://totp/" + label + "?secret=" + base32 + "&issuer=Kalanso&digits=" + Totp.DIGITS + "&period="
                        + Totp.SECONDS);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void record(Caller caller, String act) {
        events.publishEvent(new Recorded(
                null, caller.person(), act, "person", caller.person().toString(), null, null));
    }
}
