package org.kalanso.computerroom.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.AtOnce;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes, seats and persons fought over in the same moment. First with the guard off, to see each race. */
class CodeRace extends RoomTest {
    private static final int MANY = 8;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void without_the_locked_row_every_seat_sees_a_code_that_waits_and_takes_it() throws Exception {
        var ticket = newSession(30);
        List<String> seats = seats();
        var looked = new CyclicBarrier(MANY);
        var took = AtOnce.all(
                MANY,
                number -> () -> transaction.execute(status -> {
                    boolean waits = "CREATED".equals(stateOf(ticket));
                    AtOnce.waitFor(looked);
                    return waits ? force(ticket, seats.get(number)) : 0;
                }));
        assertThat(took).as("each of them believes it is theirs").containsOnly(1);
    }

    @Test
    void one_code_typed_at_many_seats_at_once_opens_one() throws Exception {
        var ticket = newSession(30);
        List<SeatClient> seats = new ArrayList<>();
        for (int i = 0; i < MANY; i++) seats.add(enrolled("PC-" + i));
        var answers = AtOnce.all(MANY, number -> () -> seats.get(number).start(ticket.code()));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("computerroom.code-spent"));
        assertThat(journalled("seat-session.started")).isEqualTo(1);
    }

    @Test
    void all_who_look_at_once_find_a_seat_free_and_only_the_index_lets_one_of_them_sit_down() throws Exception {
        String seat = newSeat("PC-01");
        List<Ticket> tickets = tickets(Map.of("minutes", 30));
        assertThat(sitDown(tickets, number -> seat, "workstation_id = :whose", UUID.fromString(seat)))
                .as("the look alone stops nobody")
                .containsExactlyInAnyOrderElementsOf(oneOf("one_open_session_on_a_seat"));
    }

    @Test
    void many_codes_typed_at_one_seat_at_once_open_one_session() throws Exception {
        SeatClient seat = enrolled("PC-01");
        List<Ticket> tickets = tickets(Map.of("minutes", 30));
        String page = UUID.randomUUID().toString();
        var answers = AtOnce.all(
                MANY,
                number -> () -> seat.visitor()
                        .json(
                                "POST",
                                "/api/v1/seat/start",
                                Map.of("page", page, "code", tickets.get(number).code(), "reports", List.of())));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(answer -> answer.code())
                .containsAnyOf("computerroom.seat-taken", "computerroom.too-many-tries")
                .isSubsetOf("computerroom.seat-taken", "computerroom.too-many-tries");
        assertThat(openOf("workstation_id", UUID.fromString(seat.id))).isOne();
    }

    @Test
    void all_who_look_at_once_find_that_a_person_sits_nowhere_and_only_the_index_stops_the_second() throws Exception {
        UUID person = pupil();
        List<String> seats = seats();
        List<Ticket> tickets = tickets(Map.of("minutes", 30, "person", person.toString()));
        assertThat(sitDown(tickets, seats::get, "person_id = :whose", person))
                .containsExactlyInAnyOrderElementsOf(oneOf("one_open_session_of_a_person"));
    }

    @Test
    void one_person_with_many_codes_at_many_seats_at_once_sits_at_one() throws Exception {
        UUID person = pupil();
        List<Ticket> tickets = tickets(Map.of("minutes", 30, "person", person.toString()));
        List<SeatClient> seats = new ArrayList<>();
        for (int i = 0; i < MANY; i++) seats.add(enrolled("PC-" + i));
        var answers = AtOnce.all(
                MANY,
                number -> () -> seats.get(number).start(tickets.get(number).code()));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("computerroom.person-has-session"));
        assertThat(openOf("person_id", person)).isOne();
    }

    /** Looks, waits until all have looked, and sits down. @return null for who sat down, else what stopped them */
    private List<String> sitDown(
            List<Ticket> tickets, java.util.function.IntFunction<String> seat, String which, UUID whose)
            throws Exception {
        var looked = new CyclicBarrier(MANY);
        return AtOnce.all(MANY, number -> (Callable<String>) () -> {
            try {
                return transaction.execute(status -> {
                    boolean free = sql.sql("select not exists (select from computerroom.seat_session where " + which
                                    + " and state in ('ACTIVE', 'SUSPENDED'))")
                            .param("whose", whose)
                            .query(Boolean.class)
                            .single();
                    AtOnce.waitFor(looked);
                    assertThat(free).isTrue();
                    force(tickets.get(number), seat.apply(number));
                    return "";
                });
            } catch (DuplicateKeyException stopped) {
                return String.valueOf(stopped.getMessage()).replaceFirst("(?s).*unique constraint \"(\\w+)\".*", "$1");
            }
        });
    }

    private static List<String> oneOf(String constraint) {
        List<String> all = new ArrayList<>(java.util.Collections.nCopies(MANY - 1, constraint));
        all.add("");
        return all;
    }

    private int force(Ticket ticket, String seat) {
        return sql.sql("""
                        update computerroom.seat_session set state = 'ACTIVE', workstation_id = :seat, started_at = created_at
                        where id = :id
                        """)
                .param("seat", UUID.fromString(seat))
                .param("id", UUID.fromString(ticket.id()))
                .update();
    }

    private String stateOf(Ticket ticket) {
        return sql.sql("select state from computerroom.seat_session where id = :id")
                .param("id", UUID.fromString(ticket.id()))
                .query(String.class)
                .single();
    }

    private int openOf(String whose, UUID id) {
        return sql.sql("select count(*) from computerroom.seat_session where " + whose
                        + " = :id and state in ('ACTIVE', 'SUSPENDED')")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<Ticket> tickets(Map<String, ?> what) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) tickets.add(newSession(what));
        return tickets;
    }

    private List<String> seats() {
        List<String> seats = new ArrayList<>();
        for (int i = 0; i < MANY; i++) seats.add(newSeat("PC-" + i));
        return seats;
    }

    private UUID pupil() {
        return UUID.fromString(headApi.get("/api/v1/students/" + admit("Bah", "Aïssatou"))
                .json()
                .path("person")
                .asString());
    }
}
