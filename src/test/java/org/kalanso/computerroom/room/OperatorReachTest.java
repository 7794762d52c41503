package org.kalanso.computerroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

/** An operator reaches their own rooms by every door there is, and the rooms of a colleague by none. */
class OperatorReachTest extends RoomTest {
    private record Door(String method, String path) {}

    /** Every address that an operator may knock at and that names a room, a seat or a session. */
    private static List<Door> doors() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/access-matrix.txt"))) {
            return lines.filter(line -> line.contains("OPERATOR"))
                    .map(line -> line.split(" \\| ")[0].split(" "))
                    .map(parts -> new Door(parts[0], parts[1]))
                    .filter(door -> door.path().contains("{room}")
                            || door.path().matches("/api/v1/(rooms|workstations|seat-sessions)/\\{id}.*"))
                    .toList();
        }
    }

    private String filled(Door door, String seat, String session) {
        return door.path()
                .replace("/rooms/{id}", "/rooms/" + room)
                .replace("/workstations/{id}", "/workstations/" + seat)
                .replace("/seat-sessions/{id}", "/seat-sessions/" + session)
                .replace("{room}", room)
                .replace("{seat}", seat)
                .replace("{session}", session)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    @Test
    void no_door_leads_an_operator_into_a_colleagues_room() throws IOException {
        String seat = newSeat("PC-01");
        String session = newSession(30).id();
        PersonId colleague = someone("Keita", "Moussa", Role.OPERATOR, school);
        String theirs = made(headApi.json(
                "POST", "/api/v1/rooms", Map.of("name", "Annexe", "operators", List.of(colleague.toString()))));
        var other = page(colleague);
        assertThat(other.get("/rooms/" + theirs).status()).isEqualTo(200);
        // whatever a door wants to know, so that it refuses for nothing else
        var said = Map.of("minutes", 5, "workstation", seat, "name", "PC-09", "room", room);
        List<String> open = new ArrayList<>();
        List<Door> doors = doors();
        int closed = 0;
        for (Door door : doors) {
            int found = knocked(other, door.method(), filled(door, seat, session), said);
            int nobodys = knocked(
                    other,
                    door.method(),
                    door.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()),
                    said);
            // a colleague's room is as good as none: what lacks something is refused for that, alike for both
            if (found < 404 || found != nobodys) open.add(door + ": " + found + ", " + nobodys);
            if (found == 404) closed++;
        }
        assertThat(closed).isGreaterThan(25);
        assertThat(doors).hasSizeGreaterThan(25);
        assertThat(open).isEmpty();
        assertThat(state(seat)).isEqualTo("AVAILABLE");
        assertThat(session(session).path("state").asString()).isEqualTo("CREATED");
    }

    private static int knocked(Visitor who, String method, String path, Map<String, ?> said) {
        if (method.equals("GET")) return who.get(path).status();
        return path.startsWith("/api/")
                ? who.json(method, path, said).status()
                : who.post(path, Map.of()).status();
    }

    @Test
    void every_list_holds_ones_own_rooms_and_nothing_new_is_put_into_anothers() {
        String seat = newSeat("PC-01");
        String session = newSession(30).id();
        PersonId colleague = someone("Keita", "Moussa", Role.OPERATOR, school);
        made(headApi.json(
                "POST", "/api/v1/rooms", Map.of("name", "Annexe", "operators", List.of(colleague.toString()))));
        var other = page(colleague);
        assertThat(other.get("/api/v1/rooms").text()).contains("Annexe").doesNotContain(room);
        assertThat(other.get("/rooms").text()).contains("Annexe").doesNotContain("Salle informatique</a>");
        assertThat(other.get("/api/v1/workstations").text()).doesNotContain(seat);
        assertThat(other.get("/api/v1/seat-sessions").text()).doesNotContain(session);
        assertThat(other.json("POST", "/api/v1/workstations", Map.of("room", room, "name", "X"))
                        .status())
                .isEqualTo(422);
        assertThat(other.json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 30))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_author_is_whoever_did_it_whatever_is_sent() {
        String seat = newSeat("PC-01");
        var visitor = operatorApi.post(
                "/visitors/new",
                Map.of(
                        "familyName", "Bah",
                        "bornOn", "1990-05-04",
                        "consent", "true",
                        "registeredBy", head.toString()));
        String id = java.net.URI.create(visitor.header("Location")).getPath().substring("/visitors/".length());
        var registered = operatorApi.get("/api/v1/visitors/" + id).json();
        assertThat(registered.path("registeredBy").asString()).isEqualTo(operator.toString());
        assertThat(registered.path("consent").path("before").asString()).isEqualTo(operator.toString());
        var ticket = newSession(Map.of("minutes", 30, "visitor", id));
        act(ticket.id(), "start", Map.of("workstation", seat));
        act(ticket.id(), "add-time", Map.of("minutes", 15));
        act(ticket.id(), "terminate", null);
        var authors =
                sql.sql("""
                        select distinct actor_id from audit.entry where school_id = :school
                          and split_part(act, '.', 1) in ('visitor', 'seat-session', 'access-code', 'workstation')
                        """).param("school", school.value()).query(UUID.class).set();
        assertThat(authors).containsExactly(operator.value());
        assertThat(sql.sql(
                                "select created_by = :me and ended_by = :me from computerroom.seat_session where id = cast(:id as uuid)")
                        .param("me", operator.value())
                        .param("id", ticket.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
