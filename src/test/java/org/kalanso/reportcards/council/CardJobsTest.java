package org.kalanso.reportcards.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("SCHOOL-8")
class CardJobsTest extends KalansoTest {
    private static final ZoneId CONAKRY = ZoneId.of("Africa/Conakry");

    @Autowired
    private SignIn signIn;

    @Autowired
    private DraftsSchedule schedule;

    private SmallClass school;
    private Visitor head;

    @BeforeEach
    void school() {
        school = new SmallClass(sql);
        head = school.api(signIn, stranger(), school.head);
    }

    @Test
    void it_is_due_on_the_15th_at_midnight_in_the_schools_zone() {
        assertThat(schedule.latest(at("2027-01-15T00:00"))).isEqualTo(at("2027-01-15T00:00"));
        assertThat(schedule.latest(at("2027-01-14T23:59"))).isEqualTo(at("2026-12-15T00:00"));
        assertThat(schedule.latest(at("2027-02-28T12:00"))).isEqualTo(at("2027-02-15T00:00"));
    }

    @Test
    void it_takes_the_last_closed_period_of_the_active_year_and_nothing_where_there_is_none() {
        assertThat(schedule.lastClosed(school.school, LocalDate.of(2026, 12, 19)))
                .isEmpty();
        assertThat(schedule.lastClosed(school.school, LocalDate.of(2027, 1, 15)))
                .hasValueSatisfying(period -> assertThat(period.name()).isEqualTo("1er trimestre"));

        schedule.run(school.school, at("2026-12-15T00:00"));
        assertThat(jobsOfSchool()).isZero();
    }

    @Test
    void it_prepares_drafts_names_what_is_missing_and_freezes_nothing() {
        school.marks(school.french, "TEST", "12", null, "8");
        schedule.run(school.school, at("2027-01-15T00:00"));
        var job = sql.sql("select id from platform.job where school_id = ?")
                .param(school.school.value())
                .query(UUID.class)
                .single();
        var result = jobDone(head, job).path("result");

        assertThat(result.path("drafts").asInt()).isEqualTo(3);
        assertThat(result.path("missing").get(0).path("className").asString()).isEqualTo("7e A");
        assertThat(result.path("missing").get(0).path("marks").asInt()).isEqualTo(1);
        var council = head.get(school.councilPath()).json();
        assertThat(council.path("state").asString()).isEqualTo("OPEN");
        assertThat(council.path("draftedAt").isNull()).isFalse();
        assertThat(head.get("/api/v1/report-cards").json().path("items")).isEmpty();
    }

    @Test
    void a_whole_school_is_made_once_and_says_which_class_was_left() {
        school.marked();
        var made = jobDone(head, start("/api/v1/schools/" + school.school)).path("result");
        var again = jobDone(head, start("/api/v1/classes/" + school.group)).path("result");

        assertThat(made.path("made").asInt()).isEqualTo(3);
        assertThat(again.path("made").asInt()).isZero();
        assertThat(again.path("frozenBefore").asInt()).isEqualTo(1);
    }

    @Test
    void a_class_with_missing_marks_is_left_and_named() {
        school.marks(school.french, "TEST", "12", null, "8");
        var made = jobDone(head, start("/api/v1/schools/" + school.school)).path("result");

        assertThat(made.path("left").get(0).path("refused").asString()).isEqualTo("reportcards.marks-missing");
        assertThat(head.json(
                                "POST",
                                "/api/v1/schools/" + UUID.randomUUID() + "/report-cards?period=" + school.term,
                                null)
                        .status())
                .isEqualTo(404);
    }

    private UUID start(String of) {
        return UUID.fromString(head.json("POST", of + "/report-cards?period=" + school.term, null)
                .json()
                .path("job")
                .asString());
    }

    private int jobsOfSchool() {
        return sql.sql("select count(*) from platform.job where school_id = ?")
                .param(school.school.value())
                .query(Integer.class)
                .single();
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(CONAKRY);
    }
}
