package org.kalanso.school.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.platform.text.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of the three schools give what their authors say a correct import gives. */
@NullUnmarked
class RosterOfThreeSchoolsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String GUINEA = "guinee-college/liste-eleves.xlsx";
    private static final String CAMEROON = "cameroun-lycee/eleves.csv";
    private static final String SENEGAL = "senegal-primaire/eleves.tsv";

    @ParameterizedTest
    @ValueSource(strings = {GUINEA, CAMEROON, SENEGAL})
    void the_figures_are_those_expected(String file) {
        PupilList list = read(file);
        JsonNode expected = expected(file);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("pupils", list.pupils().size());
        figures.put("classes", list.classes().size());
        figures.put("boys", sex(list, "M"));
        figures.put("girls", sex(list, "F"));
        figures.put("sex_unknown", sex(list, null));
        figures.put(
                "repeaters",
                list.pupils().stream()
                        .filter(p -> Boolean.TRUE.equals(p.repeater()))
                        .count());
        figures.put("birth_exact", precision(list, "day"));
        figures.put("birth_year_only", precision(list, "year"));
        figures.put("birth_unknown", precision(list, ""));
        figures.put(
                "without_matricule",
                list.pupils().stream().filter(p -> p.matricule() == null).count());
        aboutGuardiansAndHomonyms(list, figures);
        Map<String, String> got = new LinkedHashMap<>();
        Map<String, String> wanted = new LinkedHashMap<>();
        figures.forEach((key, value) -> {
            got.put(key, value.toString());
            wanted.put(key, expected.get(key).asString());
        });
        assertThat(got).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {GUINEA, CAMEROON, SENEGAL})
    void the_classes_are_those_expected(String file) {
        Map<String, String> got = new TreeMap<>();
        read(file).pupils().stream()
                .collect(Collectors.groupingBy(PupilEntry::className, Collectors.counting()))
                .forEach((name, pupils) -> got.put(name, pupils.toString()));
        Map<String, String> wanted = new TreeMap<>();
        expected(file)
                .get("pupils_by_class")
                .properties()
                .forEach(e -> wanted.put(e.getKey(), e.getValue().asString()));
        assertThat(got).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {GUINEA, CAMEROON, SENEGAL})
    void every_issue_is_named_by_sheet_row_code_and_level_and_no_other(String file) {
        List<String> got = read(file).issues().stream()
                .map(i -> place(i.sheet(), i.row()) + " " + i.code() + " "
                        + i.level().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + Objects.toString(i.matricule(), ""))
                .sorted()
                .toList();
        List<String> wanted = new ArrayList<>();
        for (JsonNode issue : expected(file).get("issues")) {
            JsonNode row = issue.has("row") ? issue.get("row") : issue.get("line");
            String matricule = issue.has("matricule")
                    ? issue.get("matricule").asString()
                    : issue.has("identifier")
                            ? issue.get("identifier").asString()
                            : issue.path("value").asString("");
            wanted.add(place(issue.has("sheet") ? issue.get("sheet").asString() : null, row.asInt()) + " "
                    + issue.get("code").asString() + " " + issue.get("level").asString() + " " + matricule);
        }
        assertThat(got).isEqualTo(wanted.stream().sorted().toList());
    }

    @Test
    void issues_name_the_column_by_its_heading() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Issue issue : read(GUINEA).issues())
            columns.put(place(issue.sheet(), issue.row()), String.valueOf(issue.column()));
        for (JsonNode issue : expected(GUINEA).get("issues")) {
            if (!issue.has("column")) continue;
            String place = place(issue.get("sheet").asString(), issue.get("row").asInt());
            assertThat(columns).containsEntry(place, issue.get("column").asString());
        }
        assertThat(read(SENEGAL).issues().getFirst().column()).isEqualTo("Mathématiques");
    }

    @ParameterizedTest
    @ValueSource(strings = {GUINEA, CAMEROON, SENEGAL})
    void every_pupil_is_as_in_the_correct_file(String file) {
        PupilList list = read(file);
        TreeSet<String> got = new TreeSet<>();
        for (PupilEntry pupil : list.pupils()) got.add(line(pupil));
        TreeSet<String> wanted = new TreeSet<>();
        for (Map<String, String> row : DataFiles.correct(file.replaceFirst("\\.\\w+$", ".correct.csv")))
            wanted.add(line(row));
        assertThat(got).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {GUINEA, CAMEROON, SENEGAL})
    void every_pupil_has_the_guardians_of_the_correct_file(String file) {
        PupilList list = read(file);
        Map<String, PupilEntry> byNumberOrName = new LinkedHashMap<>();
        for (PupilEntry pupil : list.pupils())
            byNumberOrName.put(
                    Objects.requireNonNullElse(
                            pupil.matricule(), words(pupil.name().whole())),
                    pupil);
        for (Map<String, String> row : DataFiles.correct(file.replaceFirst("\\.\\w+$", ".correct.csv"))) {
            String key = row.get("matricule").isEmpty()
                    ? words(row.get("famille") + " " + row.get("prenoms"))
                    : row.get("matricule");
            List<GuardianEntry> got = byNumberOrName.get(key).guardians().stream()
                    .map(link -> list.guardians().get(link.guardian()))
                    .toList();
            List<String[]> wanted = guardians(row);
            assertThat(got).as(key).hasSameSizeAs(wanted);
            for (String[] words : wanted)
                assertThat(got).as(key + " " + String.join(" ", words)).anyMatch(guardian -> isMeant(words, guardian));
        }
    }

    @Test
    void the_marks_of_the_primary_school_are_as_in_the_correct_file() {
        List<String> got = read(SENEGAL).pupils().stream()
                .flatMap(p -> p.marks().stream())
                .map(m -> m.matricule() + ";" + m.subject() + ";" + m.outOf() + ";"
                        + (m.mark().refused() ? "PENDING" : m.mark().state()) + ";"
                        + (m.mark().value() == null
                                ? ""
                                : m.mark().value().stripTrailingZeros().toPlainString()))
                .toList();
        List<String> wanted = DataFiles.correct("senegal-primaire/notes.correct.csv").stream()
                .map(row -> String.join(";", row.values()))
                .toList();
        assertThat(got).isEqualTo(wanted);
    }

    @Test
    void each_list_says_how_it_is_written() {
        assertThat(DataFiles.workbook(CAMEROON).encoding()).isEqualTo("windows-1252");
        assertThat(DataFiles.workbook(CAMEROON).separator()).isEqualTo(';');
        assertThat(DataFiles.workbook(SENEGAL).encoding()).isEqualTo("UTF-8 with BOM");
        assertThat(DataFiles.workbook(SENEGAL).separator()).isEqualTo('\t');
        assertThat(read(GUINEA).sheets())
                .extracting(PupilList.SheetFound::headerRow)
                .containsExactly(6, 6, 8, 6, 6);
        assertThat(read(GUINEA).region()).isEqualTo("GN");
        assertThat(read(CAMEROON).region()).isEqualTo("CM");
        assertThat(read(SENEGAL).region()).isEqualTo("SN");
    }

    private static void aboutGuardiansAndHomonyms(PupilList list, Map<String, Object> figures) {
        figures.put("guardians", list.guardians().size());
        figures.put(
                "guardian_links",
                list.pupils().stream().mapToInt(p -> p.guardians().size()).sum());
        figures.put(
                "pupils_without_guardian",
                list.pupils().stream().filter(p -> p.guardians().isEmpty()).count());
        figures.put(
                "distinct_valid_phones",
                list.guardians().stream()
                        .flatMap(g -> g.phones().stream())
                        .filter(Phone::valid)
                        .map(Phone::value)
                        .distinct()
                        .count());
        Map<String, Long> names = list.pupils().stream()
                .collect(Collectors.groupingBy(p -> p.name().key(), Collectors.counting()));
        figures.put("homonym_groups", names.values().stream().filter(n -> n > 1).count());
        figures.put(
                "pupils_with_a_homonym",
                names.values().stream().filter(n -> n > 1).mapToLong(n -> n).sum());
    }

    private static PupilList read(String file) {
        return Objects.requireNonNull(PupilListReader.read(DataFiles.workbook(file), Choices.NONE, TODAY));
    }

    private static JsonNode expected(String file) {
        return JsonMapper.shared().readTree(DataFiles.bytes("expected.json")).get(file);
    }

    private static long sex(PupilList list, String sex) {
        return list.pupils().stream().filter(p -> Objects.equals(p.sex(), sex)).count();
    }

    private static long precision(PupilList list, String precision) {
        return list.pupils().stream()
                .filter(p -> p.born().precision().equals(precision))
                .count();
    }

    private static String place(String sheet, int row) {
        return (sheet == null ? "" : sheet) + "!" + row;
    }

    /** Names compare without case and accents: the correct files write them in one way, schools in many. */
    private static String line(PupilEntry pupil) {
        return String.join(
                ";",
                Objects.toString(pupil.matricule(), ""),
                words(pupil.name().whole()),
                Objects.toString(pupil.sex(), ""),
                pupil.born().toString(),
                Names.key(pupil.birthPlace()),
                pupil.className(),
                pupil.repeater() == null ? "" : pupil.repeater() ? "1" : "0");
    }

    private static String line(Map<String, String> row) {
        return String.join(
                ";",
                row.get("matricule"),
                words(row.get("famille") + " " + row.get("prenoms")),
                row.get("sexe"),
                row.get("naissance"),
                Names.key(row.get("lieu")),
                row.get("classe"),
                row.get("redoublant"));
    }

    private static List<String[]> guardians(Map<String, String> row) {
        return Arrays.stream(row.get("tuteurs").split(" \\| "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(text.indexOf(':') + 1).strip().split(" "))
                .toList();
    }

    /** The correct file names a guardian as that row does: a number alone stands for whoever was found to have it. */
    private static boolean isMeant(String[] words, GuardianEntry guardian) {
        String name = Arrays.stream(words).filter(word -> !word.startsWith("+")).collect(Collectors.joining(" "));
        List<String> phones =
                Arrays.stream(words).filter(word -> word.startsWith("+")).toList();
        List<String> known = guardian.phones().stream()
                .filter(Phone::valid)
                .map(Phone::value)
                .toList();
        boolean sameName = name.isEmpty() && !phones.isEmpty() || words(name).equals(words(guardian.name()));
        return sameName && known.containsAll(phones) && known.isEmpty() == phones.isEmpty();
    }

    private static String words(String name) {
        return Arrays.stream(Names.key(name).split(" "))
                .filter(w -> !w.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
