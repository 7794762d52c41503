package org.kalanso.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses. A device on which somebody has signed in before has a counter of its own for that person, so
 * that strangers who guess can't keep the owner out.
 */
@Component
class Attempts {
    /** One counter that the present try stands in. */
    record Counted(Limit limit, byte[] subject) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Counted(Limit l, byte[] s) && l == limit && java.util.Arrays.equals(s, subject);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(subject);
        }
    }

    /**
     * A try that may be made.
     *
     * @param doubted many guess from everywhere at this moment, and this one comes from where nobody is known: even the right
     *     password needs a code besides
     */
    record Begun(List<Counted> counters, boolean doubted) {}

    private final AttemptStore store;
    private final KnownDevices devices;
    private final Strangers strangers;

    Attempts(AttemptStore store, KnownDevices devices, Strangers strangers) {
        this.store = store;
        this.devices = devices;
        this.strangers = strangers;
    }

    /**
     * Before the secret is looked at. @return what to give to {@link #succeeded}, unless it is doubted
     *
     * @throws org.kalanso.platform.problem.Problem 429 with the seconds to wait; then nothing was counted
     */
    @Transactional
    public Begun begin(Claim claim, List<Holder> holders, CredentialStore.Kind kind) {
        store.hurry();
        List<Counted> counters = counters(claim, holders);
        for (Counted counter : counters)
            store.count(counter.limit(), counter.subject()).ifPresent(wait -> {
                throw AccountsProblem.tooManyTries(
                        Math.max(1, wait.plus(Duration.ofMillis(999)).toSeconds()));
            });
        // a pupil's PIN was drawn by us: it stands on no list that somebody bought
        boolean stranger = kind == CredentialStore.Kind.PASSWORD
                && holders.stream().noneMatch(holder -> devices.knows(claim.known(), holder.person()))
                && !strangers.feelAtHome(claim.device().address());
        if (!stranger) return new Begun(counters, false);
        var all = new Counted(Limit.STRANGERS, print("strangers", "all"));
        boolean doubted = store.count(all.limit(), all.subject()).isPresent();
        if (!doubted) counters.add(all);
        return new Begun(counters, doubted);
    }

    @Transactional
    public void succeeded(List<Counted> counters) {
        store.hurry();
        for (Counted counter : counters) {
            if (counter.limit() == Limit.ACCOUNT) store.forget(counter.limit(), counter.subject());
            else store.takeBack(counter.limit(), counter.subject());
        }
    }

    /** Always in the same order, so that two tries never wait for each other. */
    private List<Counted> counters(Claim claim, List<Holder> holders) {
        List<Counted> counters = new ArrayList<>();
        boolean known = false;
        for (Holder holder : holders) {
            boolean here = devices.knows(claim.known(), holder.person());
            known |= here;
            counters.add(new Counted(Limit.ACCOUNT, account(holder.person(), here ? claim.known() : null)));
        }
        if (holders.isEmpty()) counters.add(new Counted(Limit.ACCOUNT, print("name", name(claim))));
        if (!known) {
            counters.add(
                    new Counted(Limit.ADDRESS, print("address", claim.device().address())));
            counters.add(new Counted(Limit.SECRET, print("secret", claim.secret())));
        }
        return counters;
    }

    private byte[] account(PersonId person, @org.jspecify.annotations.Nullable String device) {
        return print("account", person + (device == null ? "" : " " + KnownDevices.nonce(device)));
    }

    private static String name(Claim claim) {
        return claim.name().strip().toLowerCase(Locale.ROOT);
    }

    /** Keyed, so that the table tells nobody which PINs were tried. */
    private byte[] print(String what, String value) {
        return devices.mac((what + ":" + value).getBytes(StandardCharsets.UTF_8));
    }
}
