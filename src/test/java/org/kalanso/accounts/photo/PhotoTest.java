package org.kalanso.accounts.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.SchoolTest;

/** Photos: drawn anew, shown to those who work with the person, and only while somebody agrees. */
class PhotoTest extends SchoolTest {
    private PersonId teacher;
    private Visitor teacherApi;

    @BeforeEach
    void aTeacherWhoAgrees() {
        teacher = someone("Camara", "Sékou", Role.TEACHER, school);
        teacherApi = api(teacher);
        agree(teacherApi, teacher, true);
    }

    @Test
    void a_photo_is_drawn_anew_in_two_sizes_without_metadata() throws IOException {
        byte[] sent = withExif(jpeg(900, 600), "GPS-LATITUDE-SECRET", 6);
        assertThat(keep(teacherApi, sent).status()).isEqualTo(204);

        var large = teacherApi.get("/api/v1/users/" + teacher + "/photo?size=256");
        assertThat(large.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(large.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS-LATITUDE", "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(large.bytes()));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(picture.getHeight()).isEqualTo(256);
        // held on its side (6): what was left is on top afterwards
        assertThat(new Color(picture.getRGB(128, 20)).getRed()).isGreaterThan(150);
        assertThat(new Color(picture.getRGB(128, 236)).getBlue()).isGreaterThan(150);
        assertThat(ImageIO.read(new ByteArrayInputStream(teacherApi
                                .get("/api/v1/users/" + teacher + "/photo")
                                .bytes()))
                        .getWidth())
                .isEqualTo(64);
    }

    @Test
    void what_is_no_photo_or_unpacks_too_far_is_refused_by_its_header() throws IOException {
        assertThat(keep(teacherApi, "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("accounts.not-a-photo");
        assertThat(keep(teacherApi, gif()).text()).contains("accounts.not-a-photo");
        assertThat(keep(teacherApi, java.util.Arrays.copyOf(jpeg(300, 300), 400))
                        .text())
                .contains("accounts.not-a-photo");
        assertThat(keep(teacherApi, new byte[5_000_001]).text()).contains("accounts.photo-too-large");
        long before = System.nanoTime();
        assertThat(keep(teacherApi, bomb()).text()).contains("accounts.photo-too-large");
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void those_who_work_with_the_person_see_the_photo_while_the_consent_lasts() throws IOException {
        keep(teacherApi, jpeg(300, 300));
        String path = "/api/v1/users/" + teacher + "/photo";
        assertThat(headApi.get(path).status()).isEqualTo(200);
        assertThat(api(someone("Bah", "Fodé", Role.GUARDIAN, school)).get(path).status())
                .isEqualTo(404);
        assertThat(api(someone("Touré", "Binta", Role.HEAD, newSchool()))
                        .get(path)
                        .status())
                .isEqualTo(404);

        agree(teacherApi, teacher, false);
        assertThat(headApi.get(path).status()).isEqualTo(404);
        assertThat(teacherApi.get(path).status()).as("one's own").isEqualTo(200);
    }

    @Test
    void without_consent_no_photo_is_kept_and_a_pupils_only_by_those_who_run_the_register() throws IOException {
        String student = admit("Bah", "Hawa");
        PersonId pupil = new PersonId(sql.sql("select person_id from school.student where id = ?::uuid")
                .param(student)
                .query(UUID.class)
                .single());
        String path = "/api/v1/users/" + pupil + "/photo";
        assertThat(headApi.upload(path, "file", "p.jpg", jpeg(300, 300), Map.of())
                        .code())
                .isEqualTo("accounts.photo-not-agreed");
        sql.sql("""
                        insert into accounts.consent (school_id, person_id, purpose, given, text_version, text_language, text_hash,
                          channel, said_by, said_at)
                        values (?, ?, 'PHOTO', true, 1, 'fr', sha256('x'), 'PAGE', ?, now())
                        """).params(school.value(), pupil.value(), pupil.value()).update();
        assertThat(headApi.upload(path, "file", "p.jpg", jpeg(300, 300), Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(headPage.get("/students/" + student).text()).contains("/photos/" + pupil);
        SchoolId elsewhere = newSchool();
        assertThat(api(someone("Touré", "Binta", Role.HEAD, elsewhere))
                        .upload(path, "file", "p.jpg", jpeg(300, 300), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(teacherApi
                        .upload(path, "file", "p.jpg", jpeg(300, 300), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_photo_is_removed_and_details_are_saved_with_every_wrong_field_named() throws IOException {
        keep(teacherApi, jpeg(300, 300));
        assertThat(teacherApi.json("DELETE", "/api/v1/users/me/photo", null).status())
                .isEqualTo(204);
        assertThat(teacherApi.json("DELETE", "/api/v1/users/me/photo", null).status())
                .isEqualTo(404);

        var saved =
                teacherApi.json("PUT", "/api/v1/users/me/details", Map.of("education", "Licence de lettres, Kankan"));
        assertThat(saved.json().path("education").asString()).isEqualTo("Licence de lettres, Kankan");
        var wrong = teacherApi.json(
                "PUT", "/api/v1/users/me/details", Map.of("education", "x".repeat(201), "about", "x".repeat(501)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("education", "about");
    }

    @Test
    void everybody_reads_their_own_activity_and_nobody_elses() {
        teacherApi.json("PUT", "/api/v1/users/me/details", Map.of("education", "Kankan"));
        var mine = teacherApi.get("/api/v1/users/me/activity?limit=1").json();
        assertThat(mine.path("items").get(0).path("act").asString()).isEqualTo("profile.changed");
        assertThat(mine.path("next").isNull()).isFalse();
        var older = teacherApi
                .get("/api/v1/users/me/activity?limit=1&cursor="
                        + mine.path("next").asString())
                .json();
        assertThat(older.path("items").get(0).path("act").asString()).isEqualTo("consent.given");
        assertThat(headApi.get("/api/v1/users/me/activity").text()).doesNotContain("profile.changed");
    }

    @Test
    void the_pages_can_be_used_on_a_phone() throws IOException {
        var page = page(teacher);
        page.upload("/profile/photo", "file", "moi.jpg", jpeg(300, 300), Map.of());
        try (var phone = Browser.phone(address()).as(page)) {
            phone.open("/profile/about").picture("profile-about").isAccessible();
            phone.page().getByLabel("Études").fill("Licence de lettres");
            phone.page().getByText("Enregistrer").last().click();
            phone.page().getByText("C’est enregistré.").waitFor();
            phone.open("/profile/activity").picture("profile-activity").isAccessible();
        }
    }

    private void agree(Visitor by, PersonId person, boolean given) {
        by.json(
                "POST",
                "/api/v1/users/me/consents",
                Map.of(
                        "school",
                        school.toString(),
                        "person",
                        person.toString(),
                        "purpose",
                        "PHOTO",
                        "given",
                        given,
                        "textVersion",
                        1));
    }

    private static Visitor.Answer keep(Visitor by, byte[] picture) {
        return by.upload("/api/v1/users/me/photo", "file", "photo.jpg", picture, Map.of());
    }

    /** Red on the left, blue on the right. */
    private static byte[] jpeg(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] gif() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_INDEXED), "gif", out);
        return out.toByteArray();
    }

    /** The picture with an EXIF part that says how the phone was held, and something nobody should pass on. */
    private static byte[] withExif(byte[] jpeg, String secret, int orientation) {
        byte[] tail = secret.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 26 + tail.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(tail);
        var out = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        out.put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (2 + exif.capacity()))
                .put(exif.array());
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A PNG of a few bytes whose header says a hundred thousand by a hundred thousand. */
    private static byte[] bomb() {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(100_000).putInt(100_000).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
