package org.kalanso.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.visit.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RefreshTokenRace extends AccountsTest {
    private static final int AT_ONCE = 64;

    @Autowired
    private RefreshTokens tokens;

    @Autowired
    private RefreshTokenStore store;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Callers callers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MasterKey key;

    @Autowired
    private SessionStore rows;

    @Autowired
    private Visits visits;

    private PersonId person() {
        return person(Role.TEACHER);
    }

    private UUID session(PersonId person) {
        return sessions.openApi(person, school, new Device("test", "127.0.0.1"));
    }

    @Test
    void sixty_four_at_once_with_one_token_get_one_successor() throws Exception {
        UUID session = session(person());
        String first = tokens.begin(session);
        Set<String> successors =
                new HashSet<>(together(() -> tokens.rotate(first).refresh()));
        assertThat(successors).hasSize(1);
        assertThat(stored(session)).isEqualTo(2);
        assertThat(tokens.rotate(successors.iterator().next()).session()).isEqualTo(session);
    }

    /** The guard off: looked up first, spent afterwards. It proves that the test above would see the race. */
    @Test
    void without_the_compare_and_set_several_would_spend_it() throws Exception {
        String first = tokens.begin(session(person()));
        byte[] hash = Tokens.hash(first);
        var barrier = new CyclicBarrier(AT_ONCE);
        List<Boolean> spent = together(() -> {
            boolean free = store.find(hash).orElseThrow().spentAt() == null;
            barrier.await();
            return free
                    && (store.spend(hash, Tokens.hash(Tokens.make()), clock.instant())
                                    .isPresent()
                            || free);
        });
        assertThat(spent.stream().filter(each -> each).count()).isGreaterThan(1);
    }

    @Test
    void a_second_tab_gets_the_same_successor_for_ten_seconds() {
        String first = tokens.begin(session(person()));
        String next = tokens.rotate(first).refresh();
        clock.advance(Duration.ofSeconds(9));
        assertThat(tokens.rotate(first).refresh()).isEqualTo(next);
    }

    @Test
    void a_copied_token_ends_its_session_and_no_other() {
        PersonId person = person();
        UUID stolen = session(person);
        UUID other = session(person);
        String first = tokens.begin(stolen);
        String beside = tokens.begin(other);
        String next = tokens.rotate(first).refresh();
        clock.advance(Duration.ofSeconds(11));
        assertThatThrownBy(() -> tokens.rotate(first)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.rotate(next)).isInstanceOf(Problem.class);
        assertThat(tokens.rotate(beside).session()).isEqualTo(other);
        assertThat(journalled("session.ended", person)).isEqualTo(1);
    }

    @Test
    void whoever_was_deactivated_gets_nothing_for_a_token_neither_at_once_nor_again() {
        PersonId person = person();
        String first = tokens.begin(session(person));
        sql.sql("update accounts.person set active = false where id = :id")
                .param("id", person.value())
                .update();
        assertThatThrownBy(() -> tokens.rotate(first)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.rotate(first)).isInstanceOf(Problem.class);
    }

    @Test
    void a_renewal_prolongs_its_session_and_names_the_successor() {
        UUID session = session(person());
        String first = tokens.begin(session);
        clock.advance(Duration.ofDays(20));
        String next = tokens.rotate(first).refresh();
        clock.advance(Duration.ofDays(20));
        assertThat(tokens.rotate(next).caller().sessionId()).isEqualTo(session);
        assertThat(sql.sql("""
                        select count(*) from accounts.refresh_token t join accounts.refresh_token n on n.id = t.successor_id
                        where t.token_hash = :first and n.token_hash = :next""")
                        .param("first", Tokens.hash(first))
                        .param("next", Tokens.hash(next))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_restart_forgets_nothing() {
        UUID session = session(person());
        String first = tokens.begin(session);
        String next = tokens.rotate(first).refresh();
        var restarted = new RefreshTokens(store, sessions, callers, transaction, clock, key);
        assertThat(restarted.rotate(first).refresh()).isEqualTo(next);
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> restarted.rotate(first)).isInstanceOf(Problem.class);
    }

    /** Two programs on one database, as right after a restart: the one before has not quite gone. */
    @Test
    void while_the_program_is_restarted_sixty_four_still_get_one_successor() throws Exception {
        UUID session = session(person());
        String first = tokens.begin(session);
        var restarted = new RefreshTokens(store, sessions, callers, transaction, clock, key);
        var turn = new AtomicInteger();
        Set<String> successors = new HashSet<>(together(() -> (turn.getAndIncrement() % 2 == 0 ? tokens : restarted)
                .rotate(first)
                .refresh()));
        assertThat(successors).hasSize(1);
        assertThat(stored(session)).isEqualTo(2);
        assertThat(restarted.rotate(successors.iterator().next()).session()).isEqualTo(session);
    }

    /** Times that are equal decide nothing: an order made by the clock would let a token be spent twice in its tick. */
    @Test
    void with_the_clock_standing_still_every_token_has_one_successor_and_none_comes_back() throws Exception {
        var still = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        var then = new Callers(sql, rows, visits, still);
        var frozen =
                new RefreshTokens(new RefreshTokenStore(sql, then, still), sessions, then, transaction, still, key);
        UUID session = session(person());
        List<String> chain = new ArrayList<>(List.of(frozen.begin(session)));
        for (int i = 0; i < 5; i++) chain.add(frozen.rotate(chain.getLast()).refresh());
        assertThat(new HashSet<>(chain)).hasSize(6);
        for (int i = 0; i < 5; i++)
            assertThat(frozen.rotate(chain.get(i)).refresh()).isEqualTo(chain.get(i + 1));
        assertThat(new HashSet<>(together(() -> frozen.rotate(chain.getLast()).refresh())))
                .hasSize(1);
        assertThat(stored(session)).isEqualTo(7);
    }

    /** Both keep the same token, renew it whenever they like, and neither signs the other out. */
    @Test
    void two_tabs_go_on_side_by_side() {
        UUID session = session(person());
        String shared = tokens.begin(session);
        for (int round = 0; round < 6; round++) {
            String one = tokens.rotate(shared).refresh();
            clock.advance(Duration.ofSeconds(5));
            assertThat(tokens.rotate(shared).refresh()).isEqualTo(one);
            clock.advance(Duration.ofMinutes(14));
            shared = one;
        }
        assertThat(stored(session)).isEqualTo(7);
    }

    @Test
    void what_is_unknown_out_of_time_or_of_an_ended_session_is_refused() {
        PersonId person = person();
        String late = tokens.begin(session(person));
        String ended = tokens.begin(session(person));
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> tokens.rotate(late)).isInstanceOf(Problem.class);
        clock.reset();
        sessions.endAll(List.of(person), "test");
        assertThatThrownBy(() -> tokens.rotate(ended)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens.rotate("never issued")).isInstanceOf(Problem.class);
    }

    @Test
    void nothing_that_opens_is_stored() {
        String first = tokens.begin(session(person()));
        String next = tokens.rotate(first).refresh();
        for (String token : List.of(first, next))
            assertThat(sql.sql("select count(*) from accounts.refresh_token where encode(token_hash, 'escape') like :t")
                            .param("t", "%" + token + "%")
                            .query(Integer.class)
                            .single())
                    .isZero();
    }

    private int stored(UUID session) {
        return sql.sql("select count(*) from accounts.refresh_token where session_id = :id")
                .param("id", session)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> together(Callable<T> act) throws Exception {
        List<T> results = new ArrayList<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) all.add(hands.submit(act));
            for (Future<T> each : all) results.add(each.get());
        }
        return results;
    }
}
