package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.school.rosterfile.Choices;
import org.kalanso.school.rosterfile.Issue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program that reads the report relies on. */
class ImportReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_list_of_pupils_is_reported_by_exactly_these_fields() {
        JsonNode report = report("guinee-college/liste-eleves.xlsx");
        assertThat(report.propertyNames())
                .containsExactly(
                        "format",
                        "encoding",
                        "headerRow",
                        "columns",
                        "classes",
                        "pupils",
                        "guardians",
                        "unchanged",
                        "refused",
                        "ignored",
                        "warnings");
        assertThat(report.get("pupils").asInt()).isEqualTo(284);
        assertThat(report.get("classes").asInt()).isEqualTo(5);
        assertThat(report.get("guardians").asInt()).isEqualTo(469);
        assertThat(report.get("refused").size()).isEqualTo(3);
        assertThat(report.get("ignored").size()).isEqualTo(2);
        assertThat(report.get("warnings").size()).isEqualTo(8);
        JsonNode noName = report.get("refused")
                .valueStream()
                .filter(line -> line.get("code").asString().equals("NO_NAME"))
                .findFirst()
                .orElseThrow();
        assertThat(noName.propertyNames()).containsExactly("sheet", "row", "column", "code", "message");
        assertThat(noName.get("sheet").asString()
                        + noName.get("row")
                        + noName.get("column").asString())
                .isEqualTo("10e A53Nom");
    }

    @Test
    void a_file_of_marks_is_told_from_a_list_of_pupils() {
        JsonNode report = report("guinee-college/notes-7eA-trimestre1.xlsx");
        assertThat(report.get("marks").asInt()).isEqualTo(992);
        assertThat(report.get("refused").size()).isEqualTo(1);
        assertThat(report("marks-large.csv").get("marks").asInt()).isEqualTo(35_060);
    }

    @Test
    void teachers_and_subjects_are_told_from_pupils() {
        assertThat(report("cameroun-lycee/enseignants.csv").get("teachers").asInt())
                .isEqualTo(39);
        assertThat(report("cameroun-lycee/matieres.csv").get("subjects").asInt())
                .isEqualTo(20);
    }

    @Test
    void every_issue_has_a_sentence_that_names_what_it_is_about() {
        for (Issue.Code code : Issue.Code.values())
            assertThat(sentence("roster.issue." + code, new Object[] {"un", "deux", "trois"}))
                    .doesNotContain("{");
    }

    private static JsonNode report(String file) {
        RosterReading reading = RosterReading.of(DataFiles.bytes(file), Choices.NONE, Map.of(), TODAY);
        ImportReport report = ImportReport.of(reading, List.of(), 0, ImportReportTest::sentence);
        return report.printed(JsonMapper.shared());
    }

    private static String sentence(String key, Object[] args) {
        return new MessageFormat(ResourceBundle.getBundle("messages/school-roster", Locale.ROOT)
                        .getString(key))
                .format(args);
    }
}
