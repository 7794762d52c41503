package org.kalanso.reportcards.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which card: everybody else is told that there is none. */
@Tag("SCHOOL-3")
class CardAccessTest extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor head;
    private Visitor guardian;
    private String card;
    private String other;

    @BeforeEach
    void frozenClass() {
        school = new SmallClass(sql).marked();
        head = school.api(signIn, stranger(), school.head);
        guardian = school.api(signIn, stranger(), school.guardian);
        head.json("POST", school.councilPath() + "/freeze", null);
        card = cardOf(0);
        other = cardOf(1);
    }

    @Test
    void a_family_sees_nothing_before_the_cards_are_published() {
        assertThat(guardian.get(card).status()).isEqualTo(404);
        assertThat(pupil(0).get(card).status()).isEqualTo(404);
        assertThat(guardian.get(explanation(0)).status()).isEqualTo(404);

        assertThat(publish()).isEqualTo(3);
        assertThat(publish()).isZero();
        assertThat(guardian.get(card).status()).isEqualTo(200);
        assertThat(pupil(0).get(card).status()).isEqualTo(200);
    }

    @Test
    void a_family_sees_its_own_card_only() {
        publish();

        assertThat(guardian.get(other).status()).isEqualTo(404);
        assertThat(pupil(0).get(other).status()).isEqualTo(404);
        assertThat(pupil(0).get(explanation(1)).status()).isEqualTo(404);
        assertThat(guardian.get("/api/v1/report-cards").json().path("items")).hasSize(1);
    }

    @Test
    void a_link_that_is_ended_is_ended_for_cards_at_once() {
        publish();
        assertThat(guardian.get(card).status()).isEqualTo(200);

        sql.sql("update school.guardianship set ended_at = now() where id = ?")
                .param(school.guardianship)
                .update();

        assertThat(guardian.get(card).status()).isEqualTo(404);
        assertThat(guardian.get(card + "/versions").status()).isEqualTo(404);
        assertThat(guardian.get(explanation(0)).status()).isEqualTo(404);
        assertThat(guardian.get("/api/v1/report-cards").json().path("items")).isEmpty();
    }

    @Test
    void a_guardian_who_may_not_see_or_is_not_confirmed_sees_nothing() {
        publish();
        sql.sql("update school.guardianship set may_see = false where id = ?")
                .param(school.guardianship)
                .update();
        assertThat(guardian.get(card).status()).isEqualTo(404);

        sql.sql("update school.guardianship set may_see = true, confirmed_at = null where id = ?")
                .param(school.guardianship)
                .update();
        assertThat(guardian.get(card).status()).isEqualTo(404);
    }

    @Test
    void a_teacher_of_the_class_sees_its_cards_and_nobody_of_another_school_does() {
        var elsewhere = new SmallClass(sql);

        assertThat(school.api(signIn, stranger(), school.teacher).get(card).status())
                .isEqualTo(200);
        assertThat(elsewhere.api(signIn, stranger(), elsewhere.head).get(card).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .api(signIn, stranger(), elsewhere.teacher)
                        .get(card)
                        .status())
                .isEqualTo(404);
        assertThat(stranger().get(card).status()).isEqualTo(401);
        assertThat(head.get("/api/v1/report-cards/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void an_unchanged_card_is_not_sent_twice() {
        var tag = head.get(card).header("ETag");

        assertThat(head.get(card, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void a_family_reads_how_the_average_was_made_as_it_was_frozen() {
        publish();
        var tree = guardian.get(explanation(0)).json();
        var french = tree.path("parts").get(0);

        assertThat(tree.path("step").asString()).isEqualTo("GENERAL");
        assertThat(french.path("exact").asString()).isEqualTo("40/3");
        assertThat(french.path("parts")
                        .get(0)
                        .path("parts")
                        .get(0)
                        .path("given")
                        .path("value")
                        .asString())
                .isEqualTo("14.0");
        assertThat(tree.path("divisor").asString()).isEqualTo("7.0");
    }

    private Visitor pupil(int index) {
        return school.api(signIn, stranger(), school.pupils.get(index));
    }

    private int publish() {
        return head.json("POST", school.councilPath() + "/publish", null)
                .json()
                .path("cards")
                .asInt();
    }

    private String explanation(int index) {
        return "/api/v1/students/" + school.students.get(index) + "/averages/" + school.term + "/explanation";
    }

    private String cardOf(int index) {
        return "/api/v1/report-cards/"
                + head.get("/api/v1/report-cards?student=" + school.students.get(index))
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();
    }
}
