package org.kalanso.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** A pupil who has left is forgotten: the whole database is searched, and every figure is where it was. */
class ForgetTest extends KalansoTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Letters that only this test's pupil has: the others of this class stay in the database. */
    private final String own = "qzx" + (char) ('a' + COUNT.getAndIncrement());

    private final String family = "Zwakalé-Ndifor" + own;
    private final String given = "Tenembwi" + own + " Koumé" + own;
    private final String matricule = "Q" + own.toUpperCase(Locale.ROOT) + "/98/7771";
    private final String email = "zwakale." + own + "@example.org";
    private final String phone = "+22469887" + String.format("%04d", 7000 + COUNT.get());
    private final String place = "Bafolo-" + own;

    /** The letters stand in every name, the e-mail and the place of birth. */
    private List<String> traces() {
        return List.of(own, matricule, phone, phone.substring(4));
    }

    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor head;
    private Visitor guardian;
    private UUID student;
    private PersonId pupil;

    @BeforeEach
    void aPupilOfWhomMuchIsKept() {
        school = new SmallClass(sql);
        head = school.api(signIn, stranger(), school.head);
        guardian = school.api(signIn, stranger(), school.guardian);
        student = school.students.getFirst();
        pupil = school.pupils.getFirst();
        rename();
        school.marked();
        remarks();
        head.json("POST", school.councilPath() + "/freeze", null);
        head.json("POST", school.councilPath() + "/publish", null);
        account();
        planned();
        WrittenAbout.write(sql, school, guardian, given + " " + family);
        bring();
    }

    @Test
    void nothing_names_a_forgotten_pupil_and_every_figure_stays() {
        var database = new WholeDatabase(sql);
        assertThat(database.holding(List.of("Tenembwi" + own, email, phone)))
                .as("they are everywhere before")
                .hasSizeGreaterThan(8);
        leave();
        var figures = figures();
        var averages = averages();
        int marks = rows("reportcards.mark", "student_id");

        accept(ask());

        assertThat(database.holding(traces())).isEmpty();
        assertThat(figures()).isEqualTo(figures);
        assertThat(averages()).isEqualTo(averages);
        assertThat(rows("reportcards.mark", "student_id")).isEqualTo(marks).isPositive();
        assertThat(head.get("/api/v1/students/" + student)
                        .json()
                        .path("familyName")
                        .asString())
                .startsWith("Anonyme ");
    }

    @Test
    void the_account_is_closed_at_once_and_the_journal_says_who_decided() {
        var own = school.api(signIn, stranger(), pupil);
        assertThat(own.get("/api/v1/users/me").status()).isEqualTo(200);
        leave();
        accept(ask());

        assertThat(own.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(sql.sql("select actor_id from audit.entry where act = 'person.forgotten' and object_id = ?")
                        .param(pupil.toString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(school.head.value());
        assertThat(sql.sql("select count(*) from audit.entry where act = 'card.pseudonymised' and school_id = ?")
                        .param(school.school.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_is_still_enrolled_or_works_here_is_not_forgotten() {
        UUID asked = ask();
        var refused = decide(head, asked, true);
        assertThat(refused.code()).isEqualTo("school.still-enrolled");
        assertThat(sql.sql("select decided_at is null from accounts.erasure where id = ?")
                        .param(asked)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        var teacher = school.api(signIn, stranger(), school.teacher);
        teacher.json("POST", "/api/v1/users/me/erasures", wish(school.teacher));
        assertThat(decide(head, waiting(school.teacher), true).code()).isEqualTo("school.still-on-staff");
    }

    @Test
    void a_refusal_says_why_and_is_given_once() {
        UUID asked = ask();
        assertThat(decide(head, asked, false).status()).isEqualTo(422);
        assertThat(head.json(
                                "POST",
                                "/api/v1/erasures/" + asked + "/decide",
                                Map.of("accept", false, "answer", "Les frais ne sont pas réglés."))
                        .status())
                .isEqualTo(200);
        assertThat(decide(head, asked, true).code()).isEqualTo("accounts.erasure-decided");
        var mine =
                guardian.get("/api/v1/users/me/erasures").json().path("items").get(0);
        assertThat(mine.path("accepted").asBoolean(true)).isFalse();
        assertThat(mine.path("answer").asString()).contains("frais");
    }

    @Test
    void nobody_asks_or_decides_for_others() {
        assertThat(guardian.json("POST", "/api/v1/users/me/erasures", wish(school.pupils.get(1)))
                        .status())
                .isEqualTo(404);
        assertThat(school.api(signIn, stranger(), pupil)
                        .json("POST", "/api/v1/users/me/erasures", wish(pupil))
                        .status())
                .as("a minor's guardian asks")
                .isEqualTo(404);
        UUID asked = ask();
        assertThat(guardian.json("POST", "/api/v1/users/me/erasures", wish(pupil))
                        .code())
                .isEqualTo("accounts.erasure-waits");
        var elsewhere = new SmallClass(sql);
        assertThat(decide(elsewhere.api(signIn, stranger(), elsewhere.head), asked, true)
                        .status())
                .isEqualTo(404);
        assertThat(decide(guardian, asked, true).status()).isEqualTo(403);
    }

    private void rename() {
        head.json(
                "PUT",
                "/api/v1/students/" + student,
                Map.of(
                        "familyName",
                        family,
                        "givenNames",
                        given,
                        "matricule",
                        matricule,
                        "bornOn",
                        "2013-05-04",
                        "bornAt",
                        place,
                        "emergencyName",
                        "Tante Koumé" + own,
                        "emergencyPhone",
                        phone));
    }

    private void remarks() {
        school.api(signIn, stranger(), school.teacher)
                .json(
                        "PATCH",
                        "/api/v1/classes/" + school.group + "/appreciations?subject=" + school.french + "&period="
                                + school.term,
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "student", student, "text", "Tenembwi" + own + " progresse.", "version", 0))));
        head.json(
                "PUT",
                school.councilPath(),
                Map.of(
                        "minutes",
                        "On félicite " + given + " " + family + ".",
                        "decisions",
                        List.of(Map.of("student", student, "appreciation", "Tenembwi" + own + " est encouragée."))));
    }

    private void account() {
        sql.sql("update accounts.person set email = ?, phone = ? where id = ?")
                .params(email, phone, pupil.value())
                .update();
        sql.sql("insert into accounts.sign_in_name (id, person_id, kind, value_key) values (?, ?, 'EMAIL', ?)")
                .params(UUID.randomUUID(), pupil.value(), email)
                .update();
    }

    /** A notice planned for another parent names the pupil. */
    private void planned() {
        sql.sql("""
                        insert into notifications.planned_notice (id, person_id, school_id, kind, args, once_key, due_at)
                        values (?, ?, ?, 'platform.job-done', ?::jsonb, ?, now() + interval '9 days')
                        """)
                .params(
                        UUID.randomUUID(),
                        school.guardian.value(),
                        school.school.value(),
                        "[\"" + family + " " + given + "\"]",
                        "planned " + UUID.randomUUID())
                .update();
    }

    /** A class list that names the pupil, and a file of their data that nobody has fetched. */
    private void bring() {
        String list = "matricule;nom;prénoms;classe\n" + matricule + ";" + family + ";" + given + ";7e A\n";
        head.upload("/api/v1/imports", "file", "liste.csv", list.getBytes(StandardCharsets.UTF_8), Map.of());
        var export =
                head.json("POST", "/api/v1/users/" + pupil + "/export", null).json();
        jobDone(head, UUID.fromString(export.path("job").asString()));
    }

    private void leave() {
        head.json("POST", "/api/v1/classes/" + school.group + "/remove-student", Map.of("student", student.toString()));
    }

    private Map<String, Object> wish(PersonId about) {
        return Map.of(
                "school",
                school.school.toString(),
                "person",
                about.toString(),
                "reason",
                given + " " + family + " a déménagé.");
    }

    private UUID ask() {
        assertThat(guardian.json("POST", "/api/v1/users/me/erasures", wish(pupil))
                        .status())
                .isEqualTo(202);
        return waiting(pupil);
    }

    private UUID waiting(PersonId about) {
        return sql.sql("select id from accounts.erasure where person_id = ? and decided_at is null")
                .param(about.value())
                .query(UUID.class)
                .single();
    }

    private void accept(UUID asked) {
        assertThat(decide(head, asked, true).status()).isEqualTo(200);
    }

    private static Visitor.Answer decide(Visitor by, UUID asked, boolean accept) {
        return by.json("POST", "/api/v1/erasures/" + asked + "/decide", Map.of("accept", accept));
    }

    /** Everything a frozen class says in figures, the forgotten pupil's card included. */
    private List<String> figures() {
        return sql.sql("""
                        select (content::jsonb -> 'totals')::text || (content::jsonb -> 'classFigures')::text || version
                               || (select string_agg(line -> 'average' #>> '{}', ',')
                                   from jsonb_path_query(content::jsonb, '$.groups[*].subjects[*]') line)
                        from reportcards.card where school_id = ? order by id
                        """)
                .param(school.school.value())
                .query((row, n) -> Objects.requireNonNullElse(row.getString(1), ""))
                .list();
    }

    private String averages() {
        return head.get("/api/v1/classes/" + school.group + "/averages?period=" + school.term)
                .text();
    }

    private int rows(String table, String column) {
        return sql.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(student)
                .query(Integer.class)
                .single();
    }
}
