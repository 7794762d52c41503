package org.kalanso.school.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;
import org.kalanso.school.Schools;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SchoolSettingsTest extends SchoolTest {
    @Autowired
    Schools schools;

    @Test
    void a_head_sets_what_stands_on_paper_and_how_pupils_are_numbered() {
        Map<String, Object> input = settings();
        input.put("name", "Collège  Les Trois Fromagers");
        input.put("motto", "Travail, justice, solidarité");
        input.put("languages", "fr,en");
        input.put("zone", "Africa/Dakar");
        input.put("matriculePattern", "{short}-{year}-{number:3}");

        var answer = headApi.json("PUT", "/api/v1/settings", input, "If-Match", tag());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("matriculeExample").asString()).isEqualTo("CTF-2026-001");
        var institution = schools.institution(school);
        assertThat(institution.name()).isEqualTo("Collège Les Trois Fromagers");
        assertThat(institution.motto()).isEqualTo("Travail, justice, solidarité");
        assertThat(institution.bilingual()).isTrue();
        assertThat(institution.zone().getId()).isEqualTo("Africa/Dakar");
        String pupil = admit("Bah", "Hawa");
        assertThat(headApi.get("/api/v1/students/" + pupil)
                        .json()
                        .path("matricule")
                        .asString())
                .isEqualTo("CTF-2026-001");
        assertThat(journalled("school.changed")).isEqualTo(1);
    }

    @Test
    void every_wrong_field_is_named_at_once_and_nothing_changes() {
        Map<String, Object> input = settings();
        input.put("name", " ");
        input.put("email", "nobody");
        input.put("zone", "Africa/Nowhere");
        input.put("languages", "de");
        input.put("matriculePattern", "{year}");

        var answer = headApi.json("PUT", "/api/v1/settings", input);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "email", "zone", "languages", "matriculePattern");
        assertThat(schools.institution(school).name()).isEqualTo("Collège Les Trois Fromagers");
    }

    @Test
    void two_who_edit_at_once_do_not_overwrite_each_other() {
        String before = tag();
        assertThat(headApi.json("PUT", "/api/v1/settings", settings(), "If-Match", before)
                        .status())
                .isEqualTo(200);
        assertThat(headApi.json("PUT", "/api/v1/settings", settings(), "If-Match", before)
                        .status())
                .isEqualTo(412);
        var form = new LinkedHashMap<String, String>();
        settings().forEach((field, value) -> form.put(field, String.valueOf(value)));
        form.put("version", "1");
        assertThat(headPage.post("/settings", form).status()).isEqualTo(412);
    }

    @Test
    void a_school_is_its_own_heads_affair() {
        String own = "/api/v1/schools/" + school;
        var other = someone("Diallo", "Alpha", Role.HEAD, newSchool());
        Visitor teacher = api(someone("Sylla", "Mory", Role.TEACHER, school));

        assertThat(headApi.get(own).status()).isEqualTo(200);
        assertThat(headApi.get("/api/v1/schools").json().path("items").size()).isEqualTo(1);
        assertThat(api(other).get(own).status()).isEqualTo(404);
        assertThat(api(other).json("PUT", own, settings()).status()).isEqualTo(404);
        assertThat(teacher.get(own).status()).isEqualTo(200);
        assertThat(teacher.json("PUT", own, settings()).status()).isEqualTo(403);
        assertThat(teacher.json("PUT", "/api/v1/settings", settings()).status()).isEqualTo(403);
    }

    @Test
    void whoever_runs_the_installation_opens_a_school_and_heads_it() {
        PersonId admin = someone("Keïta", "Aminata", null, school);
        administrator(admin);
        var input = Map.of(
                "name", "École Keur Soleil", "preset", "primary-10", "startsOn", "2026-10-05", "endsOn", "2027-07-15");

        assertThat(headApi.json("POST", "/api/v1/schools", input).status()).isEqualTo(403);
        var wrong = api(admin).json("POST", "/api/v1/schools", Map.of("preset", "nowhere", "endsOn", "31/02/2027"));
        assertThat(wrong.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "preset", "startsOn", "endsOn");
        var opened = api(admin).json("POST", "/api/v1/schools", input);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith(opened.json().path("id").asString());
        assertThat(api(admin).get("/api/v1/schools").json().path("items").findValuesAsString("name"))
                .contains("École Keur Soleil", "Collège Les Trois Fromagers");
        assertThat(page(admin).get("/schools").text()).contains("École Keur Soleil");
        assertThat(page(admin).post("/schools", Map.of("name", "")).status()).isEqualTo(422);
    }

    @Test
    void a_logo_is_drawn_anew_and_old_cards_keep_the_one_they_were_issued_with() throws IOException {
        byte[] sent = picture("png", 1200, 900);

        assertThat(headPage.upload("/settings/logo", "logo", "logo.png", sent, Map.of())
                        .status())
                .isEqualTo(302);

        String first =
                java.util.Objects.requireNonNull(schools.institution(school).logo());
        byte[] kept = schools.logo(school, first).orElseThrow();
        var drawn = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(drawn.getWidth()).isEqualTo(600);
        assertThat(drawn.getHeight()).isEqualTo(450);
        assertThat(kept).isNotEqualTo(sent);
        var shown = headPage.get("/api/v1/schools/" + school + "/logo");
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.bytes()).isEqualTo(kept);

        headPage.upload("/settings/logo", "logo", "logo.jpg", picture("jpeg", 80, 80), Map.of());
        assertThat(schools.institution(school).logo()).isNotEqualTo(first);
        headPage.post("/settings/logo/remove", Map.of());
        assertThat(schools.institution(school).logo()).isNull();
        assertThat(headApi.get("/api/v1/schools/" + school + "/logo").status()).isEqualTo(404);
        assertThat(schools.logo(school, first)).isPresent();
    }

    @Test
    void what_is_no_picture_is_refused_in_a_sentence() {
        for (byte[] wrong : new byte[][] {{}, "<svg onload='x'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)}) {
            var answer = headPage.upload("/settings/logo", "logo", "logo.png", wrong, Map.of());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Ce fichier n’est pas une image PNG ou JPEG");
        }
    }

    private Map<String, Object> settings() {
        JsonNode now = headApi.get("/api/v1/settings").json();
        var input = new LinkedHashMap<String, Object>();
        for (String field : java.util.List.of("name", "shortName", "zone", "languages", "matriculePattern"))
            input.put(field, now.path(field).asString());
        return input;
    }

    private String tag() {
        return headApi.get("/api/v1/settings").header("ETag");
    }

    private int journalled(String act) {
        return sql.sql("select count(*) from audit.entry where school_id = :school and act = :act")
                .param("school", school.value())
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(10, 10, width / 2, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
