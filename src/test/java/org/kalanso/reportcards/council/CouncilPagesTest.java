package org.kalanso.reportcards.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of a term as a head and a guardian live it, with plain forms. */
@Tag("SCHOOL-3")
class CouncilPagesTest extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor head;
    private Visitor guardian;
    private String address;

    @BeforeEach
    void school() {
        school = new SmallClass(sql);
        head = signIn.page(stranger(), school.head, school.school);
        guardian = signIn.page(stranger(), school.guardian, school.school);
        address = "/classes/" + school.group + "/council/" + school.term;
    }

    @Test
    void the_council_shows_figures_takes_decisions_freezes_and_publishes() {
        school.marked();
        assertThat(head.get("/councils").text()).contains("7e A");
        assertThat(head.get(address).text()).contains("13,19", "1re / 3", "Assez bien", "Proposé : Tableau d’honneur");

        var student = school.students.getFirst();
        head.post(
                address,
                Map.of(
                        "award." + student,
                        "HONOUR_ROLL",
                        "appreciation." + student,
                        "Continuez.",
                        "minutes",
                        "Bon trimestre."));
        assertThat(head.get(address).text()).contains("Continuez.", "Bon trimestre.");
        assertThat(head.post(address + "/freeze", Map.of()).status()).isEqualTo(302);
        assertThat(head.get(address).text()).contains("Cette classe est arrêtée");
        assertThat(guardian.get("/report-cards").text()).doesNotContain("Barry Aïssatou");
        head.post(address + "/publish", Map.of());

        assertThat(guardian.get("/report-cards").text()).contains("Barry Aïssatou", "13,19");
        assertThat(told(school.guardian)).isEqualTo(1);
        assertThat(told(school.pupils.getFirst())).isEqualTo(1);
    }

    /** Notices of cards; they are written after the commit, so they may take a moment. */
    private int told(PersonId person) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int found = 0;
        while (found == 0 && System.nanoTime() < until)
            found = sql.sql(
                            "select count(*) from notifications.notice where person_id = ? and kind = 'reportcards.card-published'")
                    .param(person.value())
                    .query(Integer.class)
                    .single();
        return found;
    }

    @Test
    void a_guardian_reads_the_card_and_opens_the_average_down_to_the_marks() {
        school.marked();
        head.post(address + "/freeze", Map.of());
        head.post(address + "/publish", Map.of());
        var list = guardian.get("/report-cards").text();
        var card = list.substring(list.indexOf("/report-cards/")).split("\"", 2)[0];

        assertThat(guardian.get(card).text()).contains("Barry Aïssatou", "13,19", "92,32", "Mathématiques");
        assertThat(guardian.get(card + "/explanation").text()).contains("40/3", "14 / 20", "Composition");
    }

    @Test
    void missing_marks_are_named_with_their_teacher_who_is_reminded_once() {
        school.marks(school.french, "TEST", "12", null, "8");
        assertThat(head.get(address).text())
                .contains("Il manque une note", "Devoir 1", "Camara Sékou", "1 note</span>")
                .doesNotContain(address + "/freeze");

        head.post(address + "/remind", Map.of());
        head.post(address + "/remind", Map.of());

        assertThat(sql.sql(
                                "select count(*) from notifications.notice where person_id = ? and kind = 'reportcards.marks-missing'")
                        .param(school.teacher.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_proposed_is_adopted_at_once_and_stays_a_persons_decision() {
        school.marked();
        var form = new HashMap<String, String>();
        form.put("version", "1");
        form.put("adopt", "true");
        var proposals = List.of("HONOUR_ROLL", "", "WORK_WARNING");
        for (int i = 0; i < 3; i++) {
            form.put("appreciation." + school.students.get(i), "");
            form.put("award." + school.students.get(i), "");
            form.put("proposed." + school.students.get(i), proposals.get(i));
        }
        assertThat(head.get(address).text()).contains("Retenir les 2 propositions", "1 matière sous la moyenne");
        assertThat(head.post(address, form).status()).isEqualTo(302);

        assertThat(awards()).isEqualTo("HONOUR_ROLL WORK_WARNING");
        assertThat(head.get(address).text()).doesNotContain("Retenir");
    }

    private String awards() {
        return sql.sql(
                        "select string_agg(award, ' ' order by award) from reportcards.council_decision where class_id = ?")
                .param(school.group)
                .query(String.class)
                .single();
    }

    @Test
    void a_frozen_class_is_printed_from_its_page() {
        school.marked();
        head.post(address + "/freeze", Map.of());
        var print = "/classes/" + school.group + "/report-cards/pdf?period=" + school.term;
        assertThat(head.get(address).text()).contains("Imprimer les 3 bulletins", "action=\"" + print);

        var asked = head.post(print, Map.of());
        assertThat(asked.header("Location")).contains("/jobs/");
        assertThat(head.get(asked.header("Location")).text()).contains("Impression des bulletins");
    }

    @Test
    void a_refusal_stands_over_the_page() {
        school.marked();
        var refused = head.post(address + "/reopen", Map.of("reason", "Erreur"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("n’est pas arrêtée", "13,19");
    }

    @Test
    void a_teacher_looks_on_but_neither_decides_nor_freezes() {
        school.marked();
        var teacher = signIn.page(stranger(), school.teacher, school.school);

        assertThat(teacher.get(address).text()).contains("13,19").doesNotContain("name=\"minutes\"");
        assertThat(teacher.post(address, Map.of("minutes", "Non")).status()).isEqualTo(403);
        assertThat(teacher.post(address + "/freeze", Map.of()).status()).isEqualTo(403);
        assertThat(guardian.get(address).status()).isEqualTo(403);
    }
}
