package org.kalanso.accounts.stepup;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.accounts.passkey.UsePasskey;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.PresentSecret;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.access.StepUpNeeded;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A proof is what a sign-in is: a passkey, or the password and the second factor of whoever has one. */
@Service
public class StepUp implements RecentProof {
    private final PresentSecret secret;
    private final SecondFactor factor;
    private final UsePasskey passkeys;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepUp(
            PresentSecret secret,
            SecondFactor factor,
            UsePasskey passkeys,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.secret = secret;
        this.factor = factor;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void demand(Caller caller) {
        if (!isRecent(caller)) throw new StepUpNeeded(ways(caller));
    }

    private boolean isRecent(Caller caller) {
        var oldest = clock.instant().minus(LASTS);
        return sessions.provenAt(caller.sessionId())
                .filter(proven -> !proven.isBefore(oldest))
                .isPresent();
    }

    /**
     * For doors that take the present password along with what is asked for; without it a recent proof is demanded.
     *
     * @throws Problem 422 on {@code current} when it is wrong, however recent the last proof
     */
    public void demand(Caller caller, @Nullable String current) {
        demand(caller, current, null);
    }

    /** @param otp asked for too of whoever has a second factor, where the password comes along */
    public void demand(Caller caller, @Nullable String current, @Nullable String otp) {
        if (isBlank(current) && isBlank(otp)) demand(caller);
        else if (isBlank(otp) && isRecent(caller)) secret.check(caller.person(), current);
        else show(caller, new Shown(current, otp, null));
    }

    @Override
    public void show(Caller caller, Shown shown) {
        try {
            String passkey = shown.passkey();
            if (passkey != null && !passkey.isBlank()) passkeys.prove(caller.person(), passkey);
            else {
                secret.check(caller.person(), shown.current());
                factor.demand(caller.person(), shown.otp());
            }
        } catch (Problem refusal) {
            transaction.executeWithoutResult(status -> record(caller, "proof.refused"));
            throw refusal;
        }
        transaction.executeWithoutResult(status -> {
            sessions.proved(caller.sessionId());
            record(caller, "proof.shown");
        });
    }

    @Override
    public Set<Way> ways(Caller caller) {
        var ways = EnumSet.noneOf(Way.class);
        secret.kind(caller.person())
                .map(kind -> kind == CredentialStore.Kind.PIN ? Way.PIN : Way.PASSWORD)
                .ifPresent(ways::add);
        if (factor.isOn(caller.person())) ways.add(Way.CODE);
        if (passkeys.has(caller.person())) ways.add(Way.PASSKEY);
        return ways;
    }

    private void record(Caller caller, String act) {
        events.publishEvent(Recorded.by(caller, act, "session", caller.sessionId(), null, null));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
