package org.kalanso.reportcards.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Frozen cards become paper: who may print, how prints are counted, what the seal of a card tells. */
@Tag("SCHOOL-3")
class PrintCardsTest extends KalansoTest {
    @Autowired
    private SignIn signIn;

    @Autowired
    private PrintClass work;

    private SmallClass school;
    private Visitor head;
    private Visitor guardian;
    private String card;

    @BeforeEach
    void frozenClass() {
        school = new SmallClass(sql).marked();
        head = school.api(signIn, stranger(), school.head);
        guardian = school.api(signIn, stranger(), school.guardian);
        head.json("POST", school.councilPath() + "/freeze", null);
        card = "/api/v1/report-cards/" + idOf(0);
    }

    @Test
    void a_class_prints_as_one_document_and_a_second_time_as_duplicates() throws IOException {
        assertThat(head.get(classPaper()).status()).as("nothing printed yet").isEqualTo(404);

        JsonNode first = jobDone(head, printClass());
        String original = text(head.get(classPaper()).bytes());
        jobDone(head, printClass());
        String again = text(head.get(classPaper()).bytes());

        assertThat(first.path("result").path("cards").asInt()).isEqualTo(3);
        assertThat(original)
                .contains("BARRY Aïssatou", "DIALLO Ibrahima", "SOUMAH Mariama", "13,19")
                .doesNotContain("DUPLICATA");
        assertThat(again.split("DUPLICATA N° 2", -1)).hasSize(4);
    }

    @Test
    void the_minutes_of_a_council_are_printed_to_be_signed() throws IOException {
        sql.sql("update reportcards.council set minutes = 'Une classe attachante.' where class_id = ?")
                .param(school.group)
                .update();
        var minutes = "/classes/" + school.group + "/council/" + school.term + "/minutes";
        var paper = signIn.page(stranger(), school.head, school.school).get(minutes);

        assertThat(paper.status()).isEqualTo(200);
        assertThat(text(paper.bytes()))
                .contains("Procès-verbal du conseil de classe", "Barry Aïssatou", "13,19", "1re / 3")
                .contains("Une classe attachante.", "La Principale")
                .doesNotContain("Projet");
        assertThat(signIn.page(stranger(), school.guardian, school.school)
                        .get(minutes)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void prints_stand_in_the_journal() {
        jobDone(head, printClass());
        head.json("POST", card + "/prints", null);

        assertThat(journalled("cards.printed", school.group.toString())).isEqualTo(1);
        assertThat(journalled("card.printed", card.substring(card.lastIndexOf('/') + 1)))
                .isEqualTo(1);
    }

    private int journalled(String act, String object) {
        return sql.sql("select count(*) from audit.entry where act = ? and object_id = ?")
                .param(act)
                .param(object)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_job_that_runs_again_after_its_worker_died_counts_no_second_print() {
        UUID job = printClass();
        jobDone(head, job);

        work.run(new PrintClass.Order(school.group, school.term), new SecondTry(job, school.school, school.head));

        int prints = sql.sql("""
                        select max(number) from reportcards.card_print p join reportcards.card c on c.id = p.card_id
                        where c.class_id = ?
                        """).param(school.group).query(Integer.class).single();
        assertThat(prints).isEqualTo(1);
    }

    @Test
    void a_family_opens_the_paper_of_its_own_published_card_only() throws IOException {
        assertThat(guardian.get(card + "/pdf").status()).isEqualTo(404);
        publish();

        var paper = guardian.get(card + "/pdf");

        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.header("Cache-Control")).contains("no-store");
        assertThat(text(paper.bytes())).contains("BARRY Aïssatou", "13,19");
        assertThat(guardian.get("/api/v1/report-cards/" + idOf(1) + "/pdf").status())
                .isEqualTo(404);
        assertThat(stranger().get(card + "/pdf").status()).isEqualTo(401);
    }

    @Test
    void only_the_head_of_the_same_school_prints_classes_and_counts_reprints() {
        var elsewhere = new SmallClass(sql);
        var other = elsewhere.api(signIn, stranger(), elsewhere.head);

        assertThat(guardian.json("POST", classCards(), null).status()).isEqualTo(403);
        assertThat(other.json("POST", classCards(), null).status()).isEqualTo(404);
        assertThat(other.get(classPaper()).status()).isEqualTo(404);
        assertThat(guardian.json("POST", card + "/prints", null).status()).isEqualTo(403);
        assertThat(other.json("POST", card + "/prints", null).status()).isEqualTo(404);
    }

    @Test
    void a_counted_reprint_says_which_duplicate_it_is() throws IOException {
        assertThat(number(head.json("POST", card + "/prints", null))).isEqualTo(1);
        assertThat(number(head.json("POST", card + "/prints", null))).isEqualTo(2);
        assertThat(number(head.json("POST", card + "/prints", null))).isEqualTo(3);

        assertThat(text(head.get(card + "/pdf").bytes())).contains("DUPLICATA N° 3");
    }

    @Test
    void a_school_prints_with_a_job_for_each_frozen_class() {
        var answer =
                head.json("POST", "/api/v1/schools/" + school.school + "/report-cards/pdf?period=" + school.term, null);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode done = jobDone(head, UUID.fromString(answer.json().path("job").asString()));
        assertThat(done.path("result").path("jobs")).as("%s", done).hasSize(1);
        jobDone(head, UUID.fromString(done.path("result").path("jobs").get(0).asString()));
        assertThat(head.get(classPaper()).status()).isEqualTo(200);
    }

    @Test
    void a_seal_tells_of_a_newer_version_once_families_may_see_it() {
        publish();
        assertThat(verdict().path("verdict").asString()).isEqualTo("AUTHENTIC");
        assertThat(verdict().path("says").toString())
                .contains("13,19/20", "1re/3", "B. A.")
                .doesNotContain("Barry");

        sql.sql("""
                insert into reportcards.card (id, school_id, class_id, period_id, student_id, version, content, content_hash, figures_hash,
                                              explanation, reason, issued_at, issued_by)
                select gen_random_uuid(), school_id, class_id, period_id, student_id, 2, content, content_hash, figures_hash,
                       explanation, 'note corrigée', issued_at, issued_by from reportcards.card where id = ?
                """).param(idOfUuid()).update();
        assertThat(verdict().path("verdict").asString()).as("not published yet").isEqualTo("AUTHENTIC");

        sql.sql("update reportcards.card set published_at = now() where student_id = ? and version = 2")
                .param(school.students.getFirst())
                .update();
        assertThat(verdict().path("verdict").asString()).isEqualTo("REPLACED");
        assertThat(verdict().path("newest").asInt()).isEqualTo(2);
    }

    private JsonNode verdict() {
        String seal = sql.sql("select seal from reportcards.card where id = ?")
                .param(idOfUuid())
                .query(String.class)
                .single();
        return stranger().json("POST", "/api/v1/verify", Map.of("seal", seal)).json();
    }

    private UUID idOfUuid() {
        return UUID.fromString(card.substring(card.lastIndexOf('/') + 1));
    }

    private static int number(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("number").asInt();
    }

    private UUID printClass() {
        var answer = head.json("POST", classCards(), null);
        assertThat(answer.status()).isEqualTo(202);
        return UUID.fromString(answer.json().path("job").asString());
    }

    private void publish() {
        head.json("POST", school.councilPath() + "/publish", null);
    }

    private String classCards() {
        return "/api/v1/classes/" + school.group + "/report-cards/pdf?period=" + school.term;
    }

    private String classPaper() {
        return "/api/v1/classes/" + school.group + "/report-cards/pdf?period=" + school.term;
    }

    private String idOf(int index) {
        return head.get("/api/v1/report-cards?student=" + school.students.get(index))
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    /** A worker that takes the job over. */
    private record SecondTry(UUID id, SchoolId school, PersonId askedBy) implements JobRun {
        @Override
        public void total(int steps) {}

        @Override
        public void step() {}
    }
}
