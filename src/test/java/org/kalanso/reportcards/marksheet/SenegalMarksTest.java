package org.kalanso.reportcards.marksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A primary school on /10 whose class list has the marks beside the pupils: brought once for the list, once for the marks. */
@Tag("SCHOOL-2")
class SenegalMarksTest extends KalansoTest {
    private static final String FILE = "senegal-primaire/eleves.tsv";

    @Autowired
    private FoundSchool foundSchool;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Test
    void the_marks_beside_a_class_list_come_in_as_their_author_meant_them() throws Exception {
        SchoolId school = foundSchool.found(
                new NewSchool(
                        "École primaire Keur Soleil",
                        "EKS",
                        "Dakar",
                        "primary-10",
                        null,
                        null,
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2027, 7, 10),
                        false),
                null);
        var person = accounts.create(NewPerson.named("Diop", "Mame"));
        accounts.grant(person, school, Role.HEAD, null);
        Visitor head = signIn.api(stranger(), person, school);
        importPupils(head);

        UUID term = sql.sql("select id from school.period where school_id = ? and kind = 'TERM' and ordinal = 1")
                .param(school.value())
                .query(UUID.class)
                .single();
        JsonNode preview = head.upload(
                        "/api/v1/mark-sheets?period=" + term, "file", "eleves.tsv", DataFiles.bytes(FILE), Map.of())
                .json();

        Map.of("GRADED", 1209, "PENDING", 39, "ABSENT_UNJUSTIFIED", 23, "ABSENT_JUSTIFIED", 8, "REFUSED", 1)
                .forEach((state, count) -> assertThat(
                                preview.path("states").path(state).asInt())
                        .as(state)
                        .isEqualTo(count));
        assertThat(preview.path("issues").toString()).contains("MARK_ABOVE_MAXIMUM", "SN-KS-00137");
        var done = head.json(
                "POST",
                "/api/v1/mark-sheets/" + preview.path("id").asString() + "/confirm",
                Map.of("digest", preview.path("digest").asString()));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(written(school)).isEqualTo(correct());
    }

    private void importPupils(Visitor head) {
        var brought = head.upload("/api/v1/imports", "file", "eleves.tsv", DataFiles.bytes(FILE), Map.of());
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        var answer = head.json(
                "POST", "/api/v1/imports/" + brought.json().path("id").asString() + "/confirm", Map.of("rows", "GOOD"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        jobDone(head, UUID.fromString(answer.json().path("job").asString()));
    }

    private TreeSet<String> written(SchoolId school) {
        return new TreeSet<>(
                sql.sql("""
                        select s.matricule || ';' || trim_scale(a.out_of) || ';' || m.state || ';'
                               || coalesce(trim_scale(m.value)::text, '') || ';' || count(*) as line
                        from reportcards.mark m
                        join reportcards.assessment a on a.id = m.assessment_id
                        join school.student s on s.id = m.student_id
                        where a.school_id = :school and m.state <> 'PENDING'
                        group by s.matricule, a.out_of, m.state, m.value
                        """).param("school", school.value()).query(String.class).list());
    }

    /** By pupil and mark, with how often it occurs: the school's own names of subjects stand elsewhere. */
    private static TreeSet<String> correct() {
        var counted = new HashMap<String, Integer>();
        for (var line : DataFiles.correct("senegal-primaire/notes.correct.csv")) {
            if (List.of("PENDING", "REFUSED").contains(line.getOrDefault("etat", ""))) continue;
            String mark = line.getOrDefault("valeur", "");
            String value = mark.isEmpty()
                    ? ""
                    : new BigDecimal(mark).stripTrailingZeros().toPlainString();
            counted.merge(
                    line.get("identifiant") + ";" + line.get("sur") + ";" + line.get("etat") + ";" + value,
                    1,
                    Integer::sum);
        }
        var wanted = new TreeSet<String>();
        counted.forEach((line, times) -> wanted.add(line + ";" + times));
        return wanted;
    }
}
