package org.kalanso.accounts.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** One code, many at once: an authenticator's code and a recovery code open for one of them only. */
class FactorRace extends AccountsTest {
    private static final int THREADS = 32;

    @Autowired
    private FactorStore store;

    @Autowired
    private RecoveryCodes codes;

    private PersonId enrolled() {
        PersonId person = person(Role.TEACHER);
        store.begin(person, new byte[] {1});
        store.confirm(person);
        return person;
    }

    private static long atOnce(Callable<Boolean> attempt) throws Exception {
        try (var hands = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) all.add(hands.submit(attempt));
            long yes = 0;
            for (Future<Boolean> each : all) if (each.get()) yes++;
            return yes;
        }
    }

    @Test
    void without_the_guard_a_code_is_taken_more_than_once() throws Exception {
        PersonId person = enrolled();
        var together = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> readThenWrite = () -> {
                boolean unused = sql.sql("select last_step < 7 from accounts.totp where person_id = :person")
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single();
                together.await();
                sql.sql("update accounts.totp set last_step = 7 where person_id = :person")
                        .param("person", person.value())
                        .update();
                return unused;
            };
            var one = hands.submit(readThenWrite);
            var two = hands.submit(readThenWrite);
            assertThat(one.get() && two.get()).isTrue();
        }
    }

    @Test
    void of_thirty_two_at_once_one_takes_the_step() throws Exception {
        PersonId person = enrolled();
        for (long step = 10; step < 14; step++) {
            long now = step;
            assertThat(atOnce(() -> store.take(person, now))).isEqualTo(1);
        }
        assertThat(store.take(person, 12)).isFalse();
    }

    @Test
    void of_thirty_two_at_once_one_uses_the_recovery_code() throws Exception {
        PersonId person = enrolled();
        String code = codes.renew(person).getFirst();
        assertThat(atOnce(() -> codes.use(person, code))).isEqualTo(1);
        assertThat(store.codesLeft(person)).isEqualTo(RecoveryCodes.HOW_MANY - 1);
    }
}
