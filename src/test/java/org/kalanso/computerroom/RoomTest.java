package org.kalanso.computerroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

/** A school with a computer room, its operator, and seats as a test needs them. */
@SuppressWarnings("NullAway.Init")
public abstract class RoomTest extends SchoolTest {
    protected PersonId operator;
    protected Visitor operatorApi;
    protected String room;

    @BeforeEach
    void openRoom() {
        // all tests of a run speak from one address
        sql.sql("delete from computerroom.code_brake where kind = 'ADDRESS'").update();
        operator = someone("Sow", "Oumou", Role.OPERATOR, school);
        operatorApi = page(operator); // a token ends after a quarter of an hour, and these tests last for hours
        room = newRoom("Salle informatique", Map.of());
    }

    /** It is later; the operator has signed in again. */
    protected void later(java.time.Duration by) {
        clock.advance(by);
        operatorApi = page(operator);
    }

    protected String newRoom(String name, Map<String, ?> rules) {
        var said = new HashMap<String, Object>(rules);
        said.put("name", name);
        said.put("operators", java.util.List.of(operator.toString()));
        return made(headApi.json("POST", "/api/v1/rooms", said));
    }

    protected String newSeat(String name) {
        return made(operatorApi.json("POST", "/api/v1/workstations", Map.of("room", room, "name", name)));
    }

    /** A seat that has its key. */
    protected SeatClient enrolled(String name) {
        return enrolledAs(newSeat(name));
    }

    protected SeatClient enrolledAs(String seat) {
        String code = operatorApi
                .json("POST", "/api/v1/workstations/" + seat + "/enrolment", null)
                .json()
                .path("code")
                .asString();
        var client = new SeatClient(seat, stranger(), clock);
        client.enrol(code);
        return client;
    }

    /** A session for nobody in particular. */
    protected Ticket newSession(int minutes) {
        return newSession(Map.of("minutes", minutes));
    }

    protected Ticket newSession(Map<String, ?> what) {
        var said = new HashMap<String, Object>(what);
        said.putIfAbsent("room", room);
        var answer = operatorApi.json("POST", "/api/v1/seat-sessions", said);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode first = answer.json().path("items").path(0);
        return new Ticket(first.path("id").asString(), first.path("code").asString());
    }

    /** A session and its code. */
    public record Ticket(String id, String code) {}

    protected JsonNode session(String id) {
        return operatorApi.get("/api/v1/seat-sessions/" + id).json();
    }

    protected Visitor.Answer act(String id, String verb, @Nullable Object body) {
        return operatorApi.json("POST", "/api/v1/seat-sessions/" + id + "/" + verb, body);
    }

    protected String state(String seat) {
        return operatorApi
                .get("/api/v1/workstations/" + seat)
                .json()
                .path("state")
                .asString();
    }

    protected static String made(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** How often the school's journal holds this act. */
    protected int journalled(String act) {
        return sql.sql("select count(*) from audit.entry where school_id = :school and act = :act")
                .param("school", school.value())
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
