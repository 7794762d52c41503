package org.kalanso.reportcards.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.kalanso.school.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Marks stay as they are, for the averages and ranks of the others rest on them; who they belong to is a pseudonym in the
 * register. Cards stay with their figures; the lines that name the pupil are written over.
 */
@Repository
class ReportcardsData implements PersonalData {
    private static final String PUPIL =
            " in (select r.student_id from reportcards.reader r where r.person_id = :person and r.relation = 'PUPIL') ";
    private static final String HERE = " and (:school::uuid is null or x.school_id = :school) ";
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final ForgetCards cards;
    private final Students students;

    ReportcardsData(JdbcClient jdbc, JsonRows rows, ForgetCards cards, Students students) {
        this.students = students;
        this.jdbc = jdbc;
        this.rows = rows;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "reportcards";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        var found = new LinkedHashMap<String, Object>();
        found.put("marks", rows.of("""
                select a.name, a.kind, a.subject_id, a.period_id, a.held_on, a.out_of, x.state, x.value, x.changed_at
                from reportcards.mark x join reportcards.assessment a on a.id = x.assessment_id
                where x.student_id""" + PUPIL + HERE + "order by x.changed_at", whose));
        found.put("appreciations", rows.of("""
                select x.subject_id, x.period_id, x.text, x.changed_at from reportcards.appreciation x
                where x.student_id""" + PUPIL + HERE, whose));
        found.put("councilDecisions", rows.of("""
                select x.period_id, x.award, x.decision, x.appreciation, x.decided_at from reportcards.council_decision x
                where x.student_id""" + PUPIL + HERE, whose));
        found.put("cards", rows.of("""
                select x.period_id, x.version, x.content::jsonb as content, x.seal, x.issued_at, x.published_at, x.replaced_at
                from reportcards.card x where x.published_at is not null and x.student_id""" + PUPIL + HERE, whose));
        return found;
    }

    @Override
    public void forget(Forgotten who) {
        SchoolId at = who.school();
        if (at == null) return;
        UUID school = at.value();
        students.pupilOf(at, who.person())
                .ifPresent(pupil -> cards.forget(who, at, pupil.id().value()));
        // papers and sheets of whole classes name everybody; they can be printed again
        jdbc.sql("delete from reportcards.printed_class where school_id = :school")
                .param("school", school)
                .update();
        jdbc.sql("delete from reportcards.mark_sheet where school_id = :school")
                .param("school", school)
                .update();
        minutes(who, school);
    }

    private void minutes(Forgotten who, UUID school) {
        record Minutes(UUID group, UUID period, String text) {}
        var found = jdbc.sql("""
                        select class_id, period_id, minutes from reportcards.council
                        where school_id = :school and minutes ilike any (:likes)
                        """)
                .param("school", school)
                .param("likes", who.texts().likes())
                .query((row, n) ->
                        new Minutes(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
        for (var one : found)
            jdbc.sql("update reportcards.council set minutes = :text where class_id = :class and period_id = :period")
                    .param("text", who.texts().in(one.text()))
                    .param("class", one.group())
                    .param("period", one.period())
                    .update();
    }

    @Override
    public List<String> keeps() {
        return List.of("privacy.keeps-marks", "privacy.keeps-cards", "privacy.keeps-paper");
    }
}
