package org.kalanso.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One's data in one file, given once. */
class ExportTest extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor pupil;
    private Visitor head;

    @BeforeEach
    void aPupilWithACard() {
        school = new SmallClass(sql).marked();
        head = school.api(signIn, stranger(), school.head);
        head.json("POST", school.councilPath() + "/freeze", null);
        head.json("POST", school.councilPath() + "/publish", null);
        pupil = school.api(signIn, stranger(), school.pupils.getFirst());
    }

    @Test
    void a_pupil_takes_everything_along_once() throws IOException {
        var files = unpacked(fetch(pupil, pupil.get("/api/v1/users/me/export").json()));

        assertThat(files.keySet())
                .contains(
                        "account.json", "school.json", "reportcards.json", "notices.json", "journal.json", "jobs.json");
        assertThat(json(files, "account.json")
                        .path("person")
                        .get(0)
                        .path("family_name")
                        .asString())
                .isEqualTo("Barry");
        assertThat(json(files, "reportcards.json").path("marks").size()).isEqualTo(4);
        assertThat(json(files, "reportcards.json").path("cards").size()).isEqualTo(1);
        assertThat(json(files, "school.json")
                        .path("pupil")
                        .get(0)
                        .path("matricule")
                        .asString())
                .isEqualTo("CTF/26/0000");
        assertThat(String.join("", files.values())).doesNotContain("$argon2id", "_hash\" : \"\\", "Soumah", "Ibrahima");
    }

    @Test
    void a_file_is_given_once_to_the_one_who_asked_and_not_for_ever() throws Exception {
        JsonNode asked = pupil.get("/api/v1/users/me/export").json();
        assertThat(pupil.get("/api/v1/users/me/export").json().path("id")).isEqualTo(asked.path("id"));
        jobDone(pupil, UUID.fromString(asked.path("job").asString()));
        String href = asked.path("href").asString();
        assertThat(head.get(href).status()).isEqualTo(404);

        var barrier = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var four = threads.invokeAll(Collections.<java.util.concurrent.Callable<Integer>>nCopies(4, () -> {
                var device = school.api(signIn, stranger(), school.pupils.getFirst());
                barrier.await();
                return device.get(href).status();
            }));
            int given = 0;
            for (var one : four) given += one.get() == 200 ? 1 : 0;
            assertThat(given).isEqualTo(1);
        }
        assertThat(pupil.get(href).code()).isEqualTo("accounts.export-gone");

        JsonNode second = pupil.get("/api/v1/users/me/export").json();
        jobDone(pupil, UUID.fromString(second.path("job").asString()));
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        assertThat(school.api(signIn, stranger(), school.pupils.getFirst())
                        .get(second.path("href").asString())
                        .status())
                .isEqualTo(410);
    }

    @Test
    void a_head_and_a_guardian_ask_for_a_pupil_and_others_do_not() throws IOException {
        PersonId about = school.pupils.getFirst();
        String path = "/api/v1/users/" + about + "/export";
        var guardian = school.api(signIn, stranger(), school.guardian);
        var files = unpacked(fetch(guardian, guardian.json("POST", path, null).json()));
        assertThat(json(files, "school.json").path("pupil").size()).isEqualTo(1);
        assertThat(json(files, "account.json").path("sessions").isMissingNode())
                .as("what belongs to the account alone is the person's own")
                .isTrue();
        assertThat(head.json("POST", path, null).status()).isEqualTo(202);

        assertThat(school.api(signIn, stranger(), school.teacher)
                        .json("POST", path, null)
                        .status())
                .isEqualTo(404);
        assertThat(guardian.json("POST", "/api/v1/users/" + school.pupils.get(1) + "/export", null)
                        .status())
                .isEqualTo(404);
        var elsewhere = new SmallClass(sql);
        assertThat(elsewhere
                        .api(signIn, stranger(), elsewhere.head)
                        .json("POST", path, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_pages_lead_from_the_profile_to_the_file_and_to_being_forgotten() {
        var page = signIn.page(stranger(), school.guardian, school.school);
        try (var phone = Browser.phone(address()).as(page);
                var desk = Browser.desk(address()).as(signIn.page(stranger(), school.head, school.school))) {
            phone.open("/profile/data").picture("privacy-mine").isAccessible();
            phone.page().getByText("Préparer mon fichier").click();
            phone.page().getByText("Voir le résultat").click();
            phone.page().getByText("Télécharger le fichier").waitFor();
            phone.picture("privacy-export").isAccessible();

            phone.open("/profile/data");
            phone.page().getByText("Oublier Barry Aïssatou").first().click();
            phone.picture("privacy-ask").isAccessible();
            phone.page().getByText("Envoyer la demande").locator("visible=true").click();
            phone.page().getByText("Votre demande est envoyée").waitFor();
            phone.picture("privacy-asked").isAccessible();

            desk.open("/").picture("home-erasure");
            desk.open("/erasures").picture("erasures").isAccessible();
            desk.page().getByText("Barry Aïssatou").click();
            desk.picture("erasure").isAccessible();
            desk.page().getByLabel("Oublier cette personne").check();
            desk.page().getByText("Enregistrer la décision").click();
            desk.page().getByText("encore dans une classe").first().waitFor();
            desk.forgivesErrors(); // the refusal's own status
        }
    }

    private byte[] fetch(Visitor asker, JsonNode export) {
        jobDone(asker, UUID.fromString(export.path("job").asString()));
        var answer = asker.get(export.path("href").asString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        return answer.bytes();
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static JsonNode json(Map<String, String> files, String name) {
        return new JsonMapper().readTree(files.getOrDefault(name, ""));
    }
}
