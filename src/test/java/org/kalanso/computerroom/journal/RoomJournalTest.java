package org.kalanso.computerroom.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.session.SweepSessions;
import org.kalanso.platform.audit.ActKind;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each of the seventeen kinds of what happens in a room is written by the program, named, coloured, found by its kind, and leads back. */
@SuppressWarnings("NullAway.Init")
class RoomJournalTest extends RoomTest {
    @Autowired
    private RoomKinds kinds;

    @Autowired
    private SweepSessions sweep;

    private String visitor;
    private String seat;

    /** A day in which everything happens but the cleaning of the journal. */
    private void aDay() {
        seat = newSeat("PC-01");
        visitor = made(operatorApi.json("POST", "/api/v1/visitors", said("STUDY")));
        operatorApi.json("PUT", "/api/v1/visitors/" + visitor, said("TRAINING"));
        var sits = newSession(Map.of("minutes", 30, "visitor", visitor));
        act(sits.id(), "start", Map.of("workstation", seat));
        act(sits.id(), "suspend", null);
        act(sits.id(), "resume", null);
        act(sits.id(), "add-time", Map.of("minutes", 15));
        act(sits.id(), "terminate", null);
        var runsOut = newSession(5);
        act(runsOut.id(), "start", Map.of("workstation", seat));
        later(Duration.ofMinutes(6));
        sweep.sweep();
        operatorApi.json("POST", "/api/v1/workstations/" + seat + "/mark-maintenance", null);
        operatorApi.json("POST", "/api/v1/seat-sessions/validate-code", Map.of("room", room, "code", "222222"));
        stranger().json("POST", "/api/v1/accounts/login", Map.of("name", "oumou.sow", "secret", "no such secret"));
        String gone = made(operatorApi.json("POST", "/api/v1/visitors", said("STUDY")));
        operatorApi.json("DELETE", "/api/v1/visitors/" + gone, null);
    }

    private static Map<String, Object> said(String purpose) {
        return Map.of(
                "familyName", "Baldé",
                "bornOn", "1990-05-04",
                "purpose", purpose,
                "signer", "Mariama Baldé",
                "consent", true);
    }

    private static List<JsonNode> of(Visitor reader, String query) {
        List<JsonNode> found = new ArrayList<>();
        reader.get("/api/v1/journal?limit=100&" + query).json().path("items").forEach(found::add);
        return found;
    }

    @Test
    void every_kind_is_written_and_found_and_nothing_else_with_it() {
        aDay();
        var reader = page(head);
        assertThat(kinds.kinds()).hasSize(17).extracting(ActKind::name).doesNotHaveDuplicates();
        for (ActKind kind : kinds.kinds()) {
            if (kind.name().equals("JOURNAL_CLEANED")) continue;
            var entries = of(reader, "what=" + kind.name());
            assertThat(entries).as(kind.name()).isNotEmpty();
            assertThat(entries)
                    .as(kind.name())
                    .allMatch(each -> kind.acts().contains(each.path("act").asString()));
        }
        assertThat(of(reader, "what=NO_SUCH_KIND")).isEmpty();
        String page = reader.get("/journal?group=ROOM").text();
        assertThat(page).contains("Session commencée", "Code d’accès refusé", "/visitors/" + visitor, "/rooms/" + room);
        assertThat(page)
                .as("states and reasons are said in words")
                .contains("code à taper", "en cours", "code inconnu")
                .doesNotContainPattern(">(CREATED|ACTIVE|SUSPENDED|AVAILABLE|MAINTENANCE|computerroom\\.[a-z-]+)<");
        assertThat(reader.get("/journal?what=CODE_REFUSED").text())
                .contains("badge danger")
                .doesNotContain("badge ok");
        assertThat(reader.post("/journal/export?what=CONSENT", Map.of("format", "CSV"))
                        .status())
                .isIn(302, 303);
    }

    @Test
    void an_entry_says_who_from_where_to_what_with_its_details() {
        aDay();
        var reader = page(head);
        var added = of(reader, "what=TIME_ADDED").getFirst();
        assertThat(added.path("actor").asString()).isEqualTo(operator.toString());
        assertThat(added.path("actorName").asString()).isEqualTo("Oumou Sow");
        assertThat(added.path("address").asString()).isNotEmpty();
        assertThat(added.path("after").path("workstation").asString()).isEqualTo(seat);
        assertThat(added.path("objectKind").asString()).isEqualTo("seat-session");
        // a seat's own entries and those of its sessions are found by the seat
        assertThat(of(reader, "q=" + seat))
                .extracting(each -> each.path("act").asString())
                .contains("seat-session.started", "seat-session.ended");
        assertThat(of(reader, "kind=visitor&object=" + visitor))
                .extracting(each -> each.path("act").asString())
                .contains("visitor.created", "visitor.changed", "visitor.consent-given");
        assertThat(reader.get("/api/v1/journal?what=VISITOR_CREATED").text()).doesNotContain("Mariama");
        assertThat(page(operator).get("/journal").status()).isEqualTo(403);
    }

    @Test
    void what_is_older_than_the_schools_rule_goes_in_the_evening_and_that_is_an_entry_itself() {
        UUID old = UUID.randomUUID(); // one of which the journal tells nothing younger yet
        sql.sql("""
                        insert into audit.entry (at, school_id, act, object_kind, object_id)
                        select now() - interval '5 years', :school, 'workstation.online', 'workstation', 'old' from generate_series(1, 4)
                        """).param("school", old).update();
        sql.sql("""
                        insert into audit.entry (at, school_id, act, object_kind, object_id)
                        select now(), :school, 'workstation.online', 'workstation', 'new' from generate_series(1, 2)
                        """).param("school", old).update();
        sql.sql("insert into computerroom.room_settings (school_id, journal_years) values (:school, 3)")
                .param("school", old)
                .update();
        var admin = someone("Sylla", "Ibrahima", null, school);
        administrator(admin);
        sealed(old);
        assertThat(api(admin)
                        .json("POST", "/api/v1/schedules/audit.anchors/run", null)
                        .status())
                .isLessThan(300);
        assertThat(count("act = 'workstation.online' and object_id = 'old'", old))
                .isZero();
        assertThat(count("object_id = 'new'", old)).isEqualTo(2);
        assertThat(count("act = 'journal.cleaned-up'", old)).isEqualTo(1);
        assertThat(kinds.kinds().getLast().acts()).containsExactly("journal.cleaned-up");
        // this school decided nothing, and loses nothing
        assertThat(count("act = 'journal.cleaned-up'", school.value())).isZero();
    }

    private int count(String what, UUID of) {
        return sql.sql("select count(*) from audit.entry where school_id = :school and " + what)
                .param("school", of)
                .query(Integer.class)
                .single();
    }

    /** The sealer comes by at every act, at the latest a moment later. */
    private void sealed(UUID of) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (sql.sql("select count(*) from audit.link where school_id = :school")
                        .param("school", of)
                        .query(Integer.class)
                        .single()
                < 6) {
            assertThat(System.nanoTime()).as("sealed in time").isLessThan(until);
            newRoom("Salle " + System.nanoTime(), Map.of());
        }
    }
}
