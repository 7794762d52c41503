package org.kalanso.accounts.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** One answer of a passkey, caught and sent many times at once: it opens one session. */
class PasskeyRace extends WithPasskeys {
    private static final int THREADS = 32;

    @Autowired
    private ChallengeStore challenges;

    @Test
    void without_the_guard_a_challenge_is_taken_twice() throws Exception {
        byte[] challenge = challenges.make(ChallengeStore.Purpose.SIGN_IN, null);
        var together = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> lookThenDelete = () -> {
                boolean there = sql.sql("select count(*) > 0 from accounts.passkey_challenge where purpose = 'SIGN_IN'")
                        .query(Boolean.class)
                        .single();
                together.await();
                challenges.take(challenge, ChallengeStore.Purpose.SIGN_IN);
                return there;
            };
            var one = hands.submit(lookThenDelete);
            var two = hands.submit(lookThenDelete);
            assertThat(one.get() && two.get()).isTrue();
        }
    }

    @Test
    void of_thirty_two_at_once_one_signs_in() throws Exception {
        added(me, key);
        Visitor visitor = stranger();
        Map<String, Object> answer = key.get(asked(visitor).json());
        try (var hands = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++)
                all.add(hands.submit(() -> send(stranger(), answer).status()));
            int opened = 0;
            for (Future<Integer> each : all) if (each.get() == 200) opened++;
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void of_two_last_keys_taken_away_at_once_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Visitor owner = signIn.api(stranger(), person(Role.TEACHER), school);
            added(owner, new SoftKey(address()));
            added(owner, new SoftKey(address()));
            var ids = owner.get(MINE).json().path("items");
            var together = new CyclicBarrier(2);
            try (var hands = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> both = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    String path = MINE + "/" + ids.get(i).path("id").asString();
                    both.add(hands.submit(() -> {
                        together.await();
                        return owner.json("DELETE", path, null).status();
                    }));
                }
                assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(204, 409);
            }
        }
    }
}
