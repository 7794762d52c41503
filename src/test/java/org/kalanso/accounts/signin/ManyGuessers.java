package org.kalanso.accounts.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.accounts.TextedTest;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Many who guess at once, from addresses of their own. Limits stand before the hash, so these tests hash cheaply; addresses are
 * those of the claim, which the door fills from the request.
 */
abstract class ManyGuessers extends TextedTest {
    protected static final PasswordEncoder CHEAP = new Argon2PasswordEncoder(16, 32, 1, 8, 1);

    @Autowired
    protected OpenSession open;

    @Autowired
    protected CheckSignIn check;

    @Autowired
    private SecretHasher hasher;

    private @Nullable Object dear;
    protected final String run = UUID.randomUUID().toString().substring(24);

    @BeforeEach
    void hashCheaply() {
        dear = ReflectionTestUtils.getField(hasher, "encoder");
        ReflectionTestUtils.setField(hasher, "encoder", CHEAP);
    }

    @AfterEach
    void hashAsEver() {
        ReflectionTestUtils.setField(hasher, "encoder", dear);
    }

    /** What became of a try. */
    protected enum Fate {
        IN,
        WRONG,
        DOUBTED,
        SLOWED
    }

    protected Fate attempt(String name, String secret, String address, @Nullable String known) {
        try {
            var checked = check.check(new Claim(name, secret, null, new Device("test", address), known));
            return checked.doubted() ? Fate.DOUBTED : Fate.IN;
        } catch (Problem refusal) {
            return refusal.code().equals("accounts.wrong-sign-in") ? Fate.WRONG : Fate.SLOWED;
        }
    }

    protected static void eachAtOnce(List<Integer> order, IntConsumer act) throws Exception {
        try (var hands = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int each : order) all.add(hands.submit(() -> act.accept(each)));
            for (Future<?> each : all) each.get();
        }
    }

    /** Strangers have tried all day. */
    protected void storm() {
        for (int i = 0; i < 12; i++)
            attempt("nobody" + i + run + "@example.org", "essai numéro " + i + run, "105.9.9." + i, null);
    }
}
