package org.kalanso.platform.sheets.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.platform.sheets.Sheets;

class MarkSheetsTest {
    @Test
    void a_sheet_with_three_header_rows_gives_every_mark_of_the_correct_file() {
        List<String> got = read("guinee-college/notes-7eA-trimestre1.xlsx").stream()
                .map(mark -> String.join(
                        ";",
                        mark.matricule(),
                        mark.subject(),
                        mark.assessment(),
                        mark.kind(),
                        String.valueOf(mark.outOf()),
                        left(mark),
                        value(mark)))
                .toList();
        List<String> wanted = DataFiles.correct("guinee-college/notes-7eA-trimestre1.correct.csv").stream()
                .map(row -> String.join(";", row.values()))
                .toList();
        assertThat(got).containsExactlyElementsOf(wanted);
        assertThat(got).hasSize(992);
    }

    @Test
    void a_refused_cell_is_named_by_row_and_column() {
        MarkLine refused = read("guinee-college/notes-7eA-trimestre1.xlsx").stream()
                .filter(mark -> mark.mark().refused())
                .findFirst()
                .orElseThrow();
        assertThat(refused.sheet()).isEqualTo("Notes T1");
        assertThat(refused.row()).isEqualTo(26);
        assertThat(refused.column()).isEqualTo("H (Mathématiques, Devoir /20)");
        assertThat(refused.matricule()).isEqualTo("CTF/26/0039");
        assertThat(refused.typed()).isEqualTo("25");
        assertThat(refused.mark().state()).isEqualTo(MarkValue.State.ABOVE_MAXIMUM);
    }

    @Test
    void the_name_beside_the_matricule_is_handed_on_so_that_it_can_be_compared() {
        assertThat(read("guinee-college/notes-7eA-trimestre1.xlsx")).anySatisfy(mark -> {
            assertThat(mark.matricule()).isEqualTo("CTF/26/0030");
            assertThat(mark.name()).isEqualTo("BALDE Hadja Kadyatu");
        });
    }

    @Test
    void a_list_of_one_mark_a_row_is_read_with_its_states() {
        List<MarkLine> lines = read("marks-large.csv");
        Map<String, Long> states =
                lines.stream().collect(Collectors.groupingBy(MarkSheetsTest::state, Collectors.counting()));
        assertThat(lines).hasSize(35_060);
        assertThat(states)
                .isEqualTo(Map.of(
                        "GRADED",
                        34_208L,
                        "ABSENT_UNJUSTIFIED",
                        433L,
                        "ABSENT_JUSTIFIED",
                        355L,
                        "PENDING",
                        48L,
                        "EXEMPT",
                        16L));
        assertThat(lines.getFirst().date()).hasToString("2026-10-02");
    }

    @Test
    void a_row_of_subjects_with_their_maximum_is_read() {
        List<MarkLine> lines = read("senegal-primaire/eleves.tsv");
        assertThat(lines.stream()
                        .filter(mark -> mark.matricule().equals("SN-KS-00002"))
                        .map(MarkSheetsTest::state))
                .containsExactly("ABSENT_UNJUSTIFIED", "GRADED", "GRADED", "PENDING");
    }

    @Test
    void what_is_no_mark_is_refused_and_never_read_as_zero() {
        String sheet = "Matricule;Maths /20;SVT /20\nA1;zéro;-3\nA2;12,5;20\nA3;=1+1;1e1\n";
        List<MarkLine> lines = MarkSheets.read(Sheets.read(sheet.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.stream().map(MarkSheetsTest::state))
                .containsExactly("REFUSED", "REFUSED", "GRADED", "GRADED", "REFUSED", "REFUSED");
        assertThat(lines.get(2).mark().value()).isEqualByComparingTo("12.5");
    }

    private static List<MarkLine> read(String file) {
        return MarkSheets.read(DataFiles.workbook(file));
    }

    private static String state(MarkLine mark) {
        return mark.mark().refused() ? "REFUSED" : mark.mark().state().name();
    }

    /** A refused cell leaves the pupil without a mark. */
    private static String left(MarkLine mark) {
        return mark.mark().refused() ? "PENDING" : mark.mark().state().name();
    }

    private static String value(MarkLine mark) {
        return mark.mark().value() == null
                ? ""
                : mark.mark().value().stripTrailingZeros().toPlainString();
    }
}
