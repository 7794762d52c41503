package org.kalanso.school.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

class SlipsTest extends KalansoTest {
    private static final Pattern PIN = Pattern.compile("\\b[0-9]{3} [0-9]{3}\\b");

    @Autowired
    private SignIn signIn;

    private SmallClass house;
    private Visitor head;

    @BeforeEach
    void aClass() {
        house = new SmallClass(sql);
        head = as(house.head);
    }

    @Test
    void a_head_prints_one_strip_a_pupil_and_the_sheet_can_be_taken_once() throws IOException {
        UUID job = print(head);
        assertThat(jobDone(head, job).path("result").path("pupils").asInt()).isEqualTo(3);
        assertThat(head.get("/slips/" + job).text()).contains("Télécharger les fiches");
        var sheet = head.post("/slips/" + job, Map.of());
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(text(sheet.bytes())).contains("Barry Aïssatou", "Diallo Ibrahima", "Soumah Mariama");
        assertThat(pins(sheet.bytes())).hasSize(3).doesNotHaveDuplicates();
        assertThat(head.post("/slips/" + job, Map.of()).status()).isEqualTo(410);
        assertThat(head.get("/slips/" + job).text()).contains("ne sont plus disponibles");
    }

    @Test
    void a_reprint_makes_new_codes_and_ends_the_pupils_sessions() throws IOException {
        Visitor pupil = as(house.pupils.getFirst());
        UUID first = printed();
        List<String> before = pins(head.post("/slips/" + first, Map.of()).bytes());
        assertThat(pupil.get("/api/v1/notifications").status()).isEqualTo(401);
        UUID second = printed();
        assertThat(pins(head.post("/slips/" + second, Map.of()).bytes())).doesNotContainAnyElementsOf(before);
    }

    @Test
    void only_who_asked_may_take_the_sheet() {
        UUID job = printed();
        Visitor otherHead = as(new SmallClass(sql).head);
        assertThat(otherHead.post("/slips/" + job, Map.of()).status()).isEqualTo(410);
        assertThat(head.post("/slips/" + job, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_teacher_of_the_class_who_is_not_its_head_teacher_prints_nothing() {
        String path = "/api/v1/classes/" + house.group + "/slips";
        assertThat(as(house.teacher).json("POST", path, null).status()).isEqualTo(403);
        assertThat(as(new SmallClass(sql).head).json("POST", path, null).status()).isEqualTo(404);
        assertThat(as(house.guardian).json("POST", path, null).status()).isEqualTo(403);
    }

    @Test
    void the_codes_are_nowhere_but_on_the_paper() throws IOException {
        UUID job = printed();
        List<String> pins = pins(head.post("/slips/" + job, Map.of()).bytes());
        String stored = String.join(
                "\n",
                sql.sql("""
                        select coalesce(payload::text, '') || coalesce(result::text, '') from platform.job where id = :id
                        union all
                        select coalesce(before::text, '') || coalesce(after::text, '') || object_id from audit.entry
                        where school_id = :school
                        union all
                        select hash from accounts.credential""")
                        .param("id", job)
                        .param("school", house.school.value())
                        .query(String.class)
                        .list());
        assertThat(pins).isNotEmpty().noneMatch(pin -> stored.contains(pin.replace(" ", "")));
    }

    private UUID printed() {
        UUID job = print(head);
        jobDone(head, job);
        return job;
    }

    private UUID print(Visitor asker) {
        var answer = asker.json("POST", "/api/v1/classes/" + house.group + "/slips", null);
        assertThat(answer.status()).isEqualTo(202);
        return UUID.fromString(answer.json().path("job").asString());
    }

    private Visitor as(PersonId person) {
        return signIn.page(stranger(), person, null);
    }

    private static List<String> pins(byte[] pdf) throws IOException {
        return PIN.matcher(text(pdf)).results().map(MatchResult::group).toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
