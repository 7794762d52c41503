package org.kalanso.accounts.session;

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
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SessionLimitRace extends AccountsTest {
    private static final Device DEVICE = new Device("test", "127.0.0.1");

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void however_many_sign_in_at_once_six_go_on() throws Exception {
        PersonId pupil = person(Role.PUPIL);
        together(32, () -> sessions.openApi(pupil, school, DEVICE));
        assertThat(running(pupil)).isEqualTo(6);
    }

    /** The guard off: nobody waits for the other's sign-in. It proves that the test above would see the race. */
    @Test
    void without_waiting_for_each_other_there_would_be_more() throws Exception {
        PersonId pupil = person(Role.PUPIL);
        var barrier = new CyclicBarrier(4);
        together(
                4,
                () -> transaction.execute(status -> {
                    var id = Ids.newId();
                    store.insert(new NewSession(
                            id,
                            pupil,
                            NewSession.Kind.API,
                            null,
                            school,
                            "test",
                            "127.0.0.1",
                            clock.instant().plus(Sessions.REMEMBERED),
                            null));
                    await(barrier);
                    var ended = store.endBeyond(pupil, 1, id);
                    await(barrier);
                    return ended;
                }));
        assertThat(running(pupil)).isGreaterThan(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int running(PersonId person) {
        return sql.sql("select count(*) from accounts.session where person_id = :id and ended_at is null")
                .param("id", person.value())
                .query(Integer.class)
                .single();
    }

    private static <T> void together(int atOnce, Callable<T> act) throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) all.add(hands.submit(act));
            for (Future<T> each : all) each.get();
        }
    }
}
