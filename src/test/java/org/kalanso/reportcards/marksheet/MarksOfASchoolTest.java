package org.kalanso.reportcards.marksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The marks of a whole school in one file: understood as its author meant it, and of a large one imported as a job. */
@Import(SignIn.class)
class MarksOfASchoolTest extends KalansoTest {
    private static final String MARKS = "marks-large.csv";
    private static final String PRIMARY = "senegal-primaire/eleves.tsv";
    private static final int WRITTEN = 34_208 + 433 + 355 + 16;

    @Autowired
    FoundSchool foundSchool;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Test
    void the_marks_of_1150_pupils_come_in_as_a_job_and_the_same_file_again_brings_nothing() {
        SchoolId school = school("Lycée municipal bilingue", "LMB", "cameroon-secondary");
        Visitor head = head(school);
        roster(head, "cameroun-lycee/eleves.csv");
        String period = sql.sql(
                        "select id::text from school.period p where school_id = :school and kind = 'SEQUENCE' order by starts_on limit 1")
                .param("school", school.value())
                .query(String.class)
                .single();

        JsonNode preview = bring(head, period, MARKS);
        everythingIsUnderstood(preview);
        assertThat(marks(school)).isZero();

        var started = head.json(
                "POST",
                "/api/v1/mark-sheets/" + preview.path("id").asString() + "/import",
                Map.of("digest", preview.path("digest").asString()));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JsonNode job = jobDone(head, UUID.fromString(started.json().path("job").asString()));

        assertThat(job.path("result").path("changed").asInt()).isEqualTo(WRITTEN);
        assertThat(job.path("done").asInt())
                .isEqualTo(job.path("total").asInt())
                .isPositive();
        assertThat(marks(school)).isEqualTo(WRITTEN);
        JsonNode again = bring(head, period, MARKS);
        assertThat(again.path("unchanged").asInt()).isEqualTo(WRITTEN);
        assertThat(again.path("fresh").asInt()
                        + again.path("conflicts").asInt()
                        + again.path("created").asInt())
                .isZero();
    }

    /** The list of the primary school holds its marks too: brought once for the pupils, once for the marks. */
    @Test
    void the_marks_beside_the_pupils_of_the_primary_school_come_in_as_its_author_meant_them() {
        SchoolId school = school("École primaire Keur Soleil", "SN-KS", "primary-10");
        Visitor head = head(school);
        roster(head, PRIMARY);
        String period = sql.sql(
                        "select id::text from school.period p where school_id = :school and not exists (select from school.period c where c.parent_id = p.id) order by starts_on limit 1")
                .param("school", school.value())
                .query(String.class)
                .single();

        JsonNode preview = bring(head, period, PRIMARY);
        assertThat(states(preview))
                .isEqualTo(Map.of(
                        "GRADED", 1_209, "PENDING", 39, "ABSENT_UNJUSTIFIED", 23, "ABSENT_JUSTIFIED", 8, "REFUSED", 1));
        assertThat(preview.path("issues")
                        .valueStream()
                        .map(issue -> issue.path("row").asInt() + " "
                                + issue.path("code").asString()))
                .containsExactly("138 MARK_ABOVE_MAXIMUM");
        var confirmed = head.json(
                "POST",
                "/api/v1/mark-sheets/" + preview.path("id").asString() + "/confirm",
                Map.of("digest", preview.path("digest").asString()));
        assertThat(confirmed.json().path("changed").asInt()).isEqualTo(1_209 + 23 + 8);
        assertThat(marks(school)).isEqualTo(1_209 + 23 + 8);
    }

    private static void everythingIsUnderstood(JsonNode preview) {
        assertThat(preview.path("cells").asInt()).isEqualTo(35_060);
        assertThat(preview.path("pupils").asInt()).isEqualTo(1_150);
        assertThat(states(preview))
                .isEqualTo(Map.of(
                        "GRADED",
                        34_208,
                        "ABSENT_UNJUSTIFIED",
                        433,
                        "ABSENT_JUSTIFIED",
                        355,
                        "PENDING",
                        48,
                        "EXEMPT",
                        16));
        assertThat(preview.path("issues")).isEmpty();
        assertThat(preview.path("assessments").asInt()).isEqualTo(assessments());
    }

    private SchoolId school(String name, String shortName, String preset) {
        return foundSchool.found(
                new NewSchool(
                        name,
                        shortName,
                        "Douala",
                        preset,
                        null,
                        null,
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2027, 6, 11),
                        false),
                null);
    }

    private Visitor head(SchoolId school) {
        PersonId person = accounts.create(NewPerson.named("Mbarga", "Thérèse"));
        accounts.grant(person, school, Role.HEAD, null);
        return signIn.api(stranger(), person, school);
    }

    private void roster(Visitor head, String list) {
        JsonNode preview = head.upload("/api/v1/imports", "file", "liste", DataFiles.bytes(list), Map.of())
                .json();
        var confirmed = head.json(
                "POST", "/api/v1/imports/" + preview.path("id").asString() + "/confirm", Map.of("rows", "GOOD"));
        jobDone(head, UUID.fromString(confirmed.json().path("job").asString()));
    }

    private static JsonNode bring(Visitor head, String period, String file) {
        var answer =
                head.upload("/api/v1/mark-sheets?period=" + period, "file", "notes", DataFiles.bytes(file), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Integer> states(JsonNode preview) {
        Map<String, Integer> states = new TreeMap<>();
        preview.path("states").properties().forEach(state -> {
            if (state.getValue().asInt() > 0)
                states.put(state.getKey(), state.getValue().asInt());
        });
        return states;
    }

    /** One assessment is a class, a subject, a kind and a date. */
    private static int assessments() {
        Map<String, String> classes = new HashMap<>();
        for (Map<String, String> pupil : DataFiles.correct("cameroun-lycee/eleves.correct.csv"))
            classes.put(pupil.get("matricule"), pupil.get("classe"));
        Set<List<String>> found = new HashSet<>();
        for (Map<String, String> mark : DataFiles.correct(MARKS))
            found.add(List.of(
                    String.valueOf(classes.get(mark.get("matricule"))),
                    String.valueOf(mark.get("subject")),
                    String.valueOf(mark.get("kind")),
                    String.valueOf(mark.get("date"))));
        return found.size();
    }

    private long marks(SchoolId school) {
        return sql.sql("select count(*) from reportcards.mark where school_id = :school")
                .param("school", school.value())
                .query(Long.class)
                .single();
    }
}
