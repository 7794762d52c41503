package org.kalanso.computerroom.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class VisitorTest extends RoomTest {
    private static final Map<String, Object> MARIAMA = Map.of(
            "familyName", "Baldé",
            "givenNames", "Mariama",
            "bornOn", "04/05/1990",
            "sex", "F",
            "phone", "+224 620 00 00 01",
            "purpose", "JOB_SEARCH",
            "consent", true);

    @Test
    void a_visitor_is_registered_with_the_text_that_was_shown_as_evidence() {
        var registered = operatorApi.json("POST", "/api/v1/visitors", MARIAMA);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var visitor = registered.json();
        assertThat(visitor.path("registeredBy").asString()).isEqualTo(operator.toString());
        var consent = visitor.path("consent");
        assertThat(consent.path("given").asBoolean()).isTrue();
        assertThat(consent.path("textHash").asString()).matches("[0-9a-f]{64}");
        assertThat(consent.path("before").asString()).isEqualTo(operator.toString());
        assertThat(consent.path("byGuardian").asBoolean()).isFalse();
        assertThat(journalled("visitor.created")).isEqualTo(1);
        assertThat(journalled("visitor.consent-given")).isEqualTo(1);
        assertThat(journalText()).doesNotContain("Mariama");
    }

    @Test
    void without_consent_or_for_a_minor_without_a_guardian_nobody_is_registered() {
        var silent = new HashMap<>(MARIAMA);
        silent.remove("consent");
        assertThat(operatorApi.json("POST", "/api/v1/visitors", silent).text()).contains("consent");
        var child = new HashMap<>(MARIAMA);
        child.put("bornOn", "2014-02-03");
        var refused = operatorApi.json("POST", "/api/v1/visitors", child);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("computerroom.guardian-needed").contains("18");
        child.put("guardianName", "Alpha Baldé");
        var registered = operatorApi.json("POST", "/api/v1/visitors", child);
        assertThat(registered.json().path("consent").path("byGuardian").asBoolean())
                .isTrue();
        assertThat(operatorApi
                        .json("POST", "/api/v1/visitors", Map.of("familyName", "X", "bornOn", "31/02/2000", "sex", "Q"))
                        .json()
                        .path("errors"))
                .hasSize(2);
    }

    @Test
    void who_is_removed_is_nobody_and_not_while_they_sit_there() {
        String id = made(operatorApi.json("POST", "/api/v1/visitors", MARIAMA));
        var ticket = newSession(Map.of("minutes", 30, "visitor", id));
        assertThat(session(ticket.id()).path("name").asString()).isEqualTo("Mariama Baldé");
        assertThat(operatorApi.json("DELETE", "/api/v1/visitors/" + id, null).code())
                .isEqualTo("computerroom.has-sessions");
        act(ticket.id(), "terminate", null);
        var refused =
                operatorApi.json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 30, "visitor", id));
        assertThat(refused.status()).isEqualTo(201);
        act(refused.json().path("items").path(0).path("id").asString(), "terminate", null);
        assertThat(operatorApi.json("DELETE", "/api/v1/visitors/" + id, null).status())
                .isEqualTo(204);
        anonymous(id);
        assertThat(session(ticket.id()).path("name").asString()).isEqualTo("–");
        assertThat(operatorApi.json("PUT", "/api/v1/visitors/" + id, MARIAMA).status())
                .isEqualTo(404);
    }

    @Test
    void who_withdraws_is_served_no_more_and_is_nobody_at_once() {
        String seat = newSeat("PC-01");
        String id = made(operatorApi.json("POST", "/api/v1/visitors", signed()));
        var sits = newSession(Map.of("minutes", 30, "visitor", id));
        act(sits.id(), "start", Map.of("workstation", seat));
        var waits = newSession(Map.of("minutes", 30, "visitor", id, "label", "Mariama Baldé, mardi"));
        var said = operatorApi.json("POST", "/api/v1/visitors/" + id + "/consent", Map.of("given", false));
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.json().path("consent").path("given").asBoolean()).isFalse();
        anonymous(id);
        assertThat(session(sits.id()).path("state").asString()).isEqualTo("ENDED");
        assertThat(session(waits.id()).path("state").asString()).isEqualTo("ENDED");
        assertThat(state(seat)).isEqualTo("AVAILABLE");
        assertThat(sql.sql("select count(*) from computerroom.visitor_signature s join computerroom.visitor_consent c"
                                + " on c.id = s.consent_id where c.visitor_id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(operatorApi
                        .json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 30, "visitor", id))
                        .code())
                .isEqualTo("computerroom.consent-needed");
        assertThat(journalled("visitor.consent-withdrawn")).isEqualTo(1);
        assertThat(journalled("visitor.pseudonymised")).isEqualTo(1);
    }

    private void anonymous(String id) {
        var gone = operatorApi.get("/api/v1/visitors/" + id).json();
        assertThat(gone.path("pseudonymised").asBoolean()).isTrue();
        assertThat(gone.toString()).doesNotContain("Mariama", "Baldé", "620 00", "1990");
    }

    private static Map<String, Object> signed() {
        return with("signature", "M100 80L120 60L140 90L160 70L180 100L200 80");
    }

    @Test
    void a_consent_is_drawn_or_typed_or_said_and_the_page_shows_what_stands_under_it() {
        var drawn = operatorApi.json("POST", "/api/v1/visitors", signed()).json();
        assertThat(drawn.path("consent").path("how").asString()).isEqualTo("DRAWN");
        assertThat(drawn.path("consent").path("textVersion").asInt()).isEqualTo(2);
        assertThat(page(operator)
                        .get("/visitors/" + drawn.path("id").asString())
                        .text())
                .contains("M100 80L120 60", "Signé à l’écran", "Oumou Sow");
        var typed = operatorApi
                .json("POST", "/api/v1/visitors", with("signer", "Mariama Baldé"))
                .json();
        assertThat(typed.path("consent").path("how").asString()).isEqualTo("TYPED");
        var spoken = operatorApi.json("POST", "/api/v1/visitors", MARIAMA).json();
        assertThat(spoken.path("consent").path("how").asString()).isEqualTo("SPOKEN");
        for (String none :
                List.of("M1 1", "M100 80L101 80L102 80L103 80L104 80L105 80", "M1 1L999 1", "<svg onload=x>"))
            assertThat(operatorApi
                            .json("POST", "/api/v1/visitors", with("signature", none))
                            .text())
                    .as(none)
                    .contains("computerroom.no-signature");
    }

    @Test
    void a_school_may_want_every_consent_signed() {
        assertThat(headApi.json("PUT", "/api/v1/room-settings", Map.of("signatureNeeded", true))
                        .status())
                .isEqualTo(200);
        assertThat(operatorApi.json("POST", "/api/v1/visitors", MARIAMA).text()).contains("signature");
        assertThat(operatorApi.json("POST", "/api/v1/visitors", signed()).status())
                .isEqualTo(201);
    }

    @Test
    void who_agreed_to_an_older_text_is_asked_again_before_a_photo_is_taken() {
        String id = made(operatorApi.json("POST", "/api/v1/visitors", MARIAMA));
        sql.sql("update computerroom.visitor_consent set text_version = 1 where visitor_id = cast(:id as uuid)")
                .param("id", id)
                .update();
        assertThat(operatorApi.get("/visitors").text()).contains("Ancien texte");
        assertThat(operatorApi
                        .upload("/visitors/" + id + "/photo", "file", "a.png", picture("png"), Map.of())
                        .text())
                .contains("n’a pas donné son accord");
        var again = operatorApi.json(
                "POST", "/api/v1/visitors/" + id + "/consent", Map.of("given", true, "signer", "Mariama Baldé"));
        assertThat(again.json().path("consent").path("textVersion").asInt()).isEqualTo(2);
        assertThat(operatorApi
                        .upload("/visitors/" + id + "/photo", "file", "a.png", picture("png"), Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi
                        .get("/api/v1/visitors/" + id)
                        .json()
                        .path("photo")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_photo_is_drawn_anew_and_seen_by_those_who_run_a_room_and_nobody_else() {
        var form = new HashMap<String, String>();
        MARIAMA.forEach((field, value) -> form.put(field, value.toString()));
        var registered = operatorApi.upload("/visitors/new", "file", "face.jpg", picture("jpg"), form);
        assertThat(registered.status()).as(registered.text()).isEqualTo(302);
        String path = java.net.URI.create(registered.header("Location")).getPath();
        var small = operatorApi.get(path + "/photo");
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(small.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("taken at home");
        var large = operatorApi.get("/api/v1" + path + "/photo?size=256");
        assertThat(large.status()).as(large.text()).isEqualTo(200);
        assertThat(side(large.bytes())).isEqualTo(256);
        var idle = page(someone("Diallo", "Binta", org.kalanso.platform.access.Role.OPERATOR, school));
        assertThat(idle.get(path + "/photo").status()).isEqualTo(404);
        assertThat(page(someone("Touré", "Kadiatou", org.kalanso.platform.access.Role.TEACHER, school))
                        .get(path + "/photo")
                        .status())
                .isEqualTo(403);
        assertThat(operatorApi
                        .upload(
                                "/visitors/new",
                                "file",
                                "x.svg",
                                "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                form)
                        .text())
                .contains("Ce fichier");
        assertThat(operatorApi.json("DELETE", "/api/v1" + path + "/photo", null).status())
                .isEqualTo(204);
        assertThat(operatorApi.get(path + "/photo").status()).isEqualTo(404);
    }

    private static byte[] picture(String format) {
        var drawn = new java.awt.image.BufferedImage(300, 200, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(drawn, format, out);
            out.write("taken at home".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int side(byte[] jpeg) {
        try {
            return javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg))
                    .getWidth();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void visitors_are_found_by_any_part_of_their_name_and_listed_in_pages() {
        for (String name : List.of("Baldé", "Bangoura", "Barry"))
            made(operatorApi.json("POST", "/api/v1/visitors", with("familyName", name)));
        assertThat(operatorApi.get("/api/v1/visitors?q=balde").json().path("items"))
                .hasSize(1);
        var first = operatorApi.get("/api/v1/visitors?limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        var second = operatorApi
                .get("/api/v1/visitors?limit=2&cursor=" + first.path("next").asString())
                .json();
        assertThat(second.path("items").path(0).path("familyName").asString()).isEqualTo("Barry");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(api(someone("Touré", "Kadiatou", org.kalanso.platform.access.Role.TEACHER, school))
                        .get("/api/v1/visitors")
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> with(String field, String value) {
        var said = new HashMap<>(MARIAMA);
        said.put(field, value);
        return said;
    }

    private String journalText() {
        return sql.sql("select coalesce(string_agg(after::text, ' '), '') from audit.entry where school_id = :school")
                .param("school", school.value())
                .query(String.class)
                .single();
    }
}
