package org.kalanso.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** What each finds on the home page on the morning after a term: what the day needs, and no more. */
class HomeByRoleTest extends KalansoTest {
    private static final Instant AFTER_THE_TERM = Instant.parse("2026-12-21T09:00:00Z");

    @Autowired
    private SignIn signIn;

    @Autowired
    private Accounts accounts;

    @Test
    void marks_that_are_missing_wait_for_the_head_and_for_the_teacher_who_gives_them() {
        clock.set(AFTER_THE_TERM);
        var school = new SmallClass(sql).marked();
        school.marks(school.maths, "ORAL", "12", null, null);

        assertThat(home(school, school.head))
                .contains("<b>2</b> notes à donner", "1er trimestre · 7e A", "/classes/" + school.group + "/council/")
                .doesNotContain("conseil de classe à tenir");
        assertThat(home(school, school.teacher)).contains("<b>2</b> notes à donner", "href=\"/marks\"");
        assertThat(home(school, school.pupils.getFirst())).doesNotContain("notes à donner");
    }

    @Test
    void during_a_term_missing_marks_are_a_figure_and_no_alarm() {
        clock.set(Instant.parse("2026-11-02T09:00:00Z"));
        var school = new SmallClass(sql);
        school.marks(school.maths, "TEST", "12", null, null);

        assertThat(home(school, school.head))
                .contains("notes à donner", "19 déc.", "dans 47 jours")
                .doesNotContain("Ce qui vous attend");
    }

    @Test
    void a_complete_class_waits_for_its_council_then_its_cards_wait_to_be_published_then_families_see_them() {
        clock.set(AFTER_THE_TERM);
        var school = new SmallClass(sql).marked();
        assertThat(home(school, school.head)).contains("<b>1</b> conseil de classe à tenir");

        var head = school.api(signIn, stranger(), school.head);
        head.json("POST", school.councilPath() + "/freeze", null);
        assertThat(home(school, school.head)).contains("<b>3</b> bulletins à publier");
        assertThat(home(school, school.guardian)).contains("Rien ne vous attend");

        head.json("POST", school.councilPath() + "/publish", null);
        assertThat(home(school, school.head)).doesNotContain("à publier");
        assertThat(home(school, school.guardian))
                .contains("13,19", "Bulletin de Aïssatou", "1er trimestre · 1re sur 3");
        assertThat(home(school, school.pupils.get(1)))
                .contains("Bulletin de Ibrahima")
                .doesNotContain("13,19");
    }

    @Test
    void a_registration_waits_for_the_head_alone() {
        var school = new SmallClass(sql);
        PersonId asking = accounts.create(NewPerson.named("Soumah", "Ibrahima Kalil"));
        sql.sql("""
                insert into accounts.membership_request (id, person_id, school_id, role, created_at)
                values (gen_random_uuid(), :person, :school, 'TEACHER', now())
                """)
                .params(Map.of("person", asking.value(), "school", school.school.value()))
                .update();

        assertThat(home(school, school.head)).contains("<b>1</b> demande d’inscription");
        assertThat(home(school, school.teacher)).doesNotContain("demande d’inscription");
    }

    @Test
    void a_school_without_pupils_is_told_the_first_step() {
        var school = new SmallClass(sql);
        sql.sql("delete from school.enrolment where school_id = :school")
                .param("school", school.school.value())
                .update();

        assertThat(home(school, school.head)).contains("Importez votre liste d’élèves", "/imports/new");
        var bursar = accounts.create(NewPerson.named("Keïta", "Mory"));
        accounts.grant(bursar, school.school, Role.BURSAR, null);
        assertThat(home(school, bursar)).contains("Rien ne vous attend");
    }

    private String home(SmallClass school, PersonId person) {
        return signIn.page(stranger(), person, school.school).get("/").text().replace("&#39;", "’");
    }
}
