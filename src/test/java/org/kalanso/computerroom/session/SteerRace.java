package org.kalanso.computerroom.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.AtOnce;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.seat.KeeperInTests;
import org.kalanso.platform.ids.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Operators, and the clock, at one session in the same moment. First with the guard off, to see each race. */
class SteerRace extends RoomTest {
    private static final int MANY = 8;
    private static final int TAPS = 64;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SweepSessions sweep;

    @Autowired
    private ApplicationContext program;

    @Test
    void without_the_locked_row_a_tap_that_arrives_many_times_finds_no_earlier_one_and_adds_each_time()
            throws Exception {
        var ticket = newSession(30);
        var looked = new CyclicBarrier(MANY);
        AtOnce.all(
                MANY,
                number -> () -> transaction.execute(status -> {
                    boolean first = sql.sql("""
                            select not exists (select from computerroom.time_grant where session_id = :id and granted_by = :by
                                               and ms = 900000)
                            """)
                            .param("id", UUID.fromString(ticket.id()))
                            .param("by", operator.value())
                            .query(Boolean.class)
                            .single();
                    AtOnce.waitFor(looked);
                    return first ? grantUnguarded(ticket) : 0;
                }));
        assertThat(grants(ticket)).isEqualTo(1 + MANY);
    }

    @Test
    void sixty_four_taps_with_one_key_add_once_for_two_operators_too() throws Exception {
        var ticket = newSession(30);
        Visitor other = page(head);
        var answers = AtOnce.all(
                TAPS,
                number -> () -> (number % 2 == 0 ? operatorApi : other)
                        .json(
                                "POST",
                                "/api/v1/seat-sessions/" + ticket.id() + "/add-time",
                                Map.of("minutes", 15),
                                "Idempotency-Key",
                                "one-tap"));
        assertThat(answers)
                .extracting(Visitor.Answer::status)
                .isSubsetOf(200, 409)
                .contains(200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("platform.key-in-use"));
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(45 * 60);
        assertThat(grants(ticket)).isEqualTo(2);
        assertThat(journalled("seat-session.time-added")).isEqualTo(1);
    }

    @Test
    void without_the_locked_row_every_operator_sees_a_session_that_goes_on_and_ends_it() throws Exception {
        var ticket = started(newSeat("PC-01"));
        var looked = new CyclicBarrier(MANY);
        var ended = AtOnce.all(
                MANY,
                number -> () -> transaction.execute(status -> {
                    boolean goesOn = stateOf(ticket).equals("ACTIVE");
                    AtOnce.waitFor(looked);
                    return goesOn ? endUnguarded(ticket) : 0;
                }));
        assertThat(ended).containsOnly(1);
    }

    @Test
    void of_many_operators_one_ends_a_session_and_the_journal_says_so_once() throws Exception {
        var ticket = started(newSeat("PC-01"));
        var answers = AtOnce.all(MANY, number -> () -> act(ticket.id(), "terminate", null));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("computerroom.session-not-open"));
        assertThat(journalled("seat-session.ended")).isEqualTo(1);
    }

    @Test
    void operators_who_move_end_suspend_and_resume_at_once_leave_one_session_whose_time_adds_up() throws Exception {
        List<String> seats = new ArrayList<>();
        for (int i = 0; i < MANY; i++) seats.add(newSeat("PC-" + i));
        var ticket = started(seats.getFirst());
        clock.advance(Duration.ofMinutes(5));
        var answers = AtOnce.all(4 * MANY, number -> () -> switch (number % 4) {
            case 0 -> act(ticket.id(), "suspend", null);
            case 1 -> act(ticket.id(), "resume", null);
            case 2 -> act(ticket.id(), "terminate", null);
            default -> act(ticket.id(), "move", Map.of("workstation", seats.get(number / 4)));
        });
        assertThat(answers).extracting(Visitor.Answer::status).isSubsetOf(200, 409);
        assertThat(session(ticket.id()).path("state").asString()).isEqualTo("ENDED");
        assertThat(session(ticket.id()).path("elapsedSeconds").asLong()).isBetween(300L, 330L);
        assertThat(sql.sql("select count(*) from computerroom.stretch where session_id = :id and closed_at is null")
                        .param("id", UUID.fromString(ticket.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(journalled("seat-session.ended")).isEqualTo(1);
    }

    @Test
    void of_many_sessions_that_are_moved_to_one_seat_at_once_one_arrives() throws Exception {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) tickets.add(started(newSeat("PC-" + i)));
        String free = newSeat("Libre");
        var answers =
                AtOnce.all(MANY, number -> () -> act(tickets.get(number).id(), "move", Map.of("workstation", free)));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("computerroom.seat-taken"));
    }

    @Test
    void without_a_second_look_the_sweep_ends_a_session_that_was_given_more_time_meanwhile() {
        var ticket = started(newSeat("PC-01"));
        var keeper = new KeeperInTests(program);
        keeper.stop();
        try {
            clock.advance(Duration.ofMinutes(31));
            boolean due = session(ticket.id()).path("remainingSeconds").asLong() == 0;
            act(ticket.id(), "add-time", Map.of("minutes", 15));
            if (due) endUnguarded(ticket);
        } finally {
            keeper.start();
        }
        assertThat(stateOf(ticket)).isEqualTo("ENDED");
        assertThat(sql.sql("select granted_ms from computerroom.seat_session where id = :id")
                        .param("id", UUID.fromString(ticket.id()))
                        .query(Long.class)
                        .single())
                .as("paid for, and never had")
                .isEqualTo(45 * 60_000L);
    }

    @Test
    void a_session_that_runs_out_while_time_is_added_either_goes_on_with_it_or_refuses_it() throws Exception {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) tickets.add(started(newSeat("PC-" + i)));
        clock.advance(Duration.ofMinutes(31));
        var answers = AtOnce.all(MANY + 2, number -> () -> {
            if (number >= MANY) return sweep.sweep() + 1_000;
            return act(tickets.get(number).id(), "add-time", Map.of("minutes", 15))
                    .status();
        });
        for (int i = 0; i < MANY; i++) {
            var after = session(tickets.get(i).id());
            boolean added = answers.get(i) == 200;
            assertThat(answers.get(i)).isIn(200, 409);
            assertThat(after.path("state").asString()).isEqualTo(added ? "ACTIVE" : "EXPIRED");
            assertThat(after.path("totalSeconds").asLong()).isEqualTo((added ? 45 : 30) * 60L);
        }
    }

    private Ticket started(String seat) {
        var ticket = newSession(30);
        assertThat(act(ticket.id(), "start", Map.of("workstation", seat)).status())
                .isEqualTo(200);
        return ticket;
    }

    private int grantUnguarded(Ticket ticket) {
        return sql.sql("""
                        insert into computerroom.time_grant (id, session_id, ms, granted_at, granted_by)
                        values (:id, :session, 900000, now(), :by)
                        """)
                .param("id", Ids.newId())
                .param("session", UUID.fromString(ticket.id()))
                .param("by", operator.value())
                .update();
    }

    private int endUnguarded(Ticket ticket) {
        return sql.sql("""
                        update computerroom.seat_session set state = 'ENDED', ended_at = now(), end_reason = 'OPERATOR',
                          suspended_for = null
                        where id = :id
                        """).param("id", UUID.fromString(ticket.id())).update();
    }

    private int grants(Ticket ticket) {
        return sql.sql("select count(*) from computerroom.time_grant where session_id = :id")
                .param("id", UUID.fromString(ticket.id()))
                .query(Integer.class)
                .single();
    }

    private String stateOf(Ticket ticket) {
        return sql.sql("select state from computerroom.seat_session where id = :id")
                .param("id", UUID.fromString(ticket.id()))
                .query(String.class)
                .single();
    }
}
