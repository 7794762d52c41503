package org.kalanso.reportcards.marksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.mark.MarkRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The sheet of the first term of 7e A, and what must come of it. */
@Import({SignIn.class, MarkRoom.class})
class MarkSheetImportTest extends KalansoTest {
    private static final Path FOLDER = Path.of("src/test/resources/data/guinee-college");

    @Autowired
    SignIn signIn;

    @Autowired
    MarkRoom rooms;

    private MarkRoom.Room room;
    private Visitor head;

    @BeforeEach
    void aClass() {
        room = rooms.open();
        head = signIn.page(stranger(), room.head(), room.school());
    }

    @Test
    void the_sheet_is_understood_as_its_author_meant_it() throws IOException {
        JsonNode preview = bring(sheet());

        assertThat(preview.path("pupils").asInt()).isEqualTo(62);
        assertThat(preview.path("assessments").asInt()).isEqualTo(16);
        assertThat(preview.path("cells").asInt()).isEqualTo(992);
        Map<String, Integer> expected = Map.of(
                "GRADED",
                908,
                "ABSENT_UNJUSTIFIED",
                43,
                "ABSENT_JUSTIFIED",
                18,
                "EXEMPT",
                6,
                "PENDING",
                16,
                "REFUSED",
                1);
        expected.forEach((state, count) ->
                assertThat(preview.path("states").path(state).asInt()).as(state).isEqualTo(count));
        assertThat(preview.path("issues").values())
                .extracting(each ->
                        each.path("code").asString() + " " + each.path("row").asInt() + " "
                                + each.path("matricule").asString())
                .containsExactly(
                        "NAME_DIFFERS 15 CTF/26/0030",
                        "MARK_ABOVE_MAXIMUM 26 CTF/26/0039",
                        "NAME_DIFFERS 54 CTF/26/0023");
        assertThat(written()).isEmpty();
    }

    @Test
    void what_is_imported_is_the_correct_file_and_the_same_file_again_changes_nothing() throws IOException {
        confirm(bring(sheet()), false);

        assertThat(written()).isEqualTo(correct());
        JsonNode again = bring(sheet());
        assertThat(again.path("fresh").asInt() + again.path("conflicts").asInt())
                .isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(975);
        assertThat(again.path("created").asInt()).isZero();
    }

    @Test
    void another_mark_that_stands_already_is_shown_and_replaced_only_if_asked() {
        String file = "matricule;matiere;evaluation;valeur;sur\nCTF/26/0020;Mathématiques;Devoir;12;20\n";
        confirm(bring(file.getBytes(StandardCharsets.UTF_8)), false);
        byte[] other = file.replace(";12;", ";15;").getBytes(StandardCharsets.UTF_8);

        JsonNode preview = bring(other);
        confirm(preview, false);
        assertThat(preview.path("conflicts").asInt()).isEqualTo(1);
        assertThat(written()).containsExactly("CTF/26/0020;Mathématiques;Devoir;20;GRADED;12");

        confirm(bring(other), true);
        assertThat(written()).containsExactly("CTF/26/0020;Mathématiques;Devoir;20;GRADED;15");
    }

    @Test
    void a_grid_that_is_downloaded_comes_back_as_it_was() throws IOException {
        confirm(bring(sheet()), false);

        byte[] grid = head.get(room.book().replace("/grid?", "/grid.xlsx?")).bytes();

        JsonNode back = bring(grid);
        assertThat(back.path("pupils").asInt()).isEqualTo(62);
        assertThat(back.path("unchanged").asInt()).isPositive();
        assertThat(back.path("fresh").asInt()
                        + back.path("conflicts").asInt()
                        + back.path("created").asInt())
                .isZero();
        assertThat(back.path("issues").isEmpty()).isTrue();
    }

    @Test
    void a_grid_that_comes_back_edited_tells_per_cell_what_its_editor_and_what_others_changed() throws IOException {
        String file = "matricule;matiere;evaluation;valeur;sur\nCTF/26/0020;Mathématiques;Devoir;12;20\n"
                + "CTF/26/0013;Mathématiques;Devoir;9;20\nCTF/26/0016;Mathématiques;Devoir;14;20\n";
        confirm(bring(file.getBytes(StandardCharsets.UTF_8)), false);
        byte[] grid = head.get(room.book().replace("/grid?", "/grid.xlsx?")).bytes();
        // meanwhile somebody corrects two of them here
        var meanwhile = file.replace(";12;", ";13;").replace(";9;", ";10;");
        confirm(bring(meanwhile.getBytes(StandardCharsets.UTF_8)), true);

        // the editor changed 9 to 11 and 14 to 15, and left 12 alone
        JsonNode back =
                bring(EditedSheet.of(grid).change("9", "11").change("14", "15").bytes());
        assertThat(back.path("fresh").asInt())
                .as("14 to 15: nobody else touched it")
                .isEqualTo(1);
        assertThat(back.path("conflicts").asInt())
                .as("9 to 11, and 10 stands now")
                .isEqualTo(1);
        confirm(back, false);

        assertThat(written())
                .containsExactly(
                        "CTF/26/0013;Mathématiques;Devoir;20;GRADED;10",
                        "CTF/26/0016;Mathématiques;Devoir;20;GRADED;15",
                        "CTF/26/0020;Mathématiques;Devoir;20;GRADED;13");
    }

    @Test
    void an_agreement_to_what_has_changed_since_is_asked_for_again() {
        byte[] file = "matricule;matiere;evaluation;valeur;sur\nCTF/26/0020;Mathématiques;Devoir;12;20\n"
                .getBytes(StandardCharsets.UTF_8);
        JsonNode stale = bring(file);
        confirm(
                bring("matricule;matiere;evaluation;valeur;sur\nCTF/26/0020;Mathématiques;Devoir;9;20\n"
                        .getBytes(StandardCharsets.UTF_8)),
                false);

        var answer = head.json(
                "POST",
                "/api/v1/mark-sheets/" + stale.path("id").asString() + "/confirm",
                Map.of("digest", stale.path("digest").asString(), "replace", true));

        assertThat(answer.code()).isEqualTo("reportcards.marks-changed-since-preview");
    }

    @Test
    void a_teacher_brings_only_marks_of_their_own_subject_and_nobody_elses_file() throws IOException {
        Visitor teacher = signIn.page(stranger(), room.teacher(), room.school());
        JsonNode own = teacher.upload(
                        "/api/v1/mark-sheets?period=" + room.period(), "file", "notes.xlsx", sheet(), Map.of())
                .json();

        assertThat(own.path("cells").asInt()).isBetween(62, 300);
        assertThat(own.path("issues").values())
                .extracting(each -> each.path("code").asString())
                .contains("UNKNOWN_SUBJECT");
        assertThat(head.get("/api/v1/mark-sheets/" + own.path("id").asString()).status())
                .isEqualTo(404);
    }

    @Test
    void the_pages_lead_from_the_file_to_the_marks() throws IOException {
        var brought = head.upload(
                "/mark-sheets",
                "file",
                "notes.xlsx",
                sheet(),
                Map.of("period", room.period().toString()));
        assertThat(brought.status()).isEqualTo(302);
        String page = brought.header("Location");
        var preview = head.get(page);
        assertThat(preview.text())
                .contains("62 élèves, 16 évaluations, 992 cases")
                .contains("Importer 975 notes");
        String digest = preview.text().replaceAll("(?s).*name=\"digest\" value=\"([0-9a-f]+)\".*", "$1");

        var done = head.post(page + "/confirm", Map.of("digest", digest));

        assertThat(done.header("Location")).endsWith("/marks");
        assertThat(written()).hasSize(975);
        assertThat(head.upload(
                                "/mark-sheets",
                                "file",
                                "x.csv",
                                "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8),
                                Map.of("period", room.period().toString()))
                        .text())
                .contains("Aucune note n’a été trouvée");
    }

    private static byte[] sheet() throws IOException {
        return Files.readAllBytes(FOLDER.resolve("notes-7eA-trimestre1.xlsx"));
    }

    private JsonNode bring(byte[] file) {
        var answer = head.upload("/api/v1/mark-sheets?period=" + room.period(), "file", "notes", file, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private void confirm(JsonNode preview, boolean replace) {
        var answer = head.json(
                "POST",
                "/api/v1/mark-sheets/" + preview.path("id").asString() + "/confirm",
                Map.of("digest", preview.path("digest").asString(), "replace", replace));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private TreeSet<String> written() {
        return new TreeSet<>(sql.sql("""
                        select s.matricule || ';' || j.name || ';' || a.name || ';' || trim_scale(a.out_of) || ';' || m.state || ';'
                               || coalesce(trim_scale(m.value)::text, '') as line
                        from reportcards.mark m
                        join reportcards.assessment a on a.id = m.assessment_id
                        join school.student s on s.id = m.student_id
                        join school.subject j on j.id = a.subject_id
                        where a.class_id = :class
                        """)
                .param("class", room.classId().value())
                .query(String.class)
                .list());
    }

    /** Without the cells that stay without a mark; the school's long name where the sheet has a short one. */
    private static TreeSet<String> correct() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("notes-7eA-trimestre1.correct.csv"));
        var wanted = new TreeSet<String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(";", -1);
            if (f[5].equals("PENDING") || f[5].equals("REFUSED")) continue;
            String subject = f[1].equals("EPS") ? "Éducation physique et sportive" : f[1];
            String value = f[6].isEmpty()
                    ? ""
                    : new BigDecimal(f[6]).stripTrailingZeros().toPlainString();
            wanted.add(f[0] + ";" + subject + ";" + f[2] + ";" + f[4] + ";" + f[5] + ";" + value);
        }
        return wanted;
    }
}
