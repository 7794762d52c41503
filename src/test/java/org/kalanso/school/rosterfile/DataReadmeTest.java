package org.kalanso.school.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalanso.platform.sheets.DataFiles;

/**
 * The lists of pupils against the words of their author's README, row by row of its tables and figure by figure of its
 * sentences: the same file that people read, so that what they are told is what the program does.
 */
class DataReadmeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Pattern FIGURES = Pattern.compile("\\*\\*(\\d+) pupils, (\\d+) classes, (\\d+) guardians\\*\\*"
            + " \\((\\d+) pupil-guardian links, (\\d+) pupils without, (\\d+) distinct valid phones\\)\\. (\\d+) boys,"
            + " (\\d+) girls, (\\d+) unknown; birth date exact (\\d+), year only (\\d+), unknown (\\d+);");
    private static final Pattern CLASS = Pattern.compile("(\\S.*?) (\\d+)");

    @ParameterizedTest
    @CsvSource({
        "## 1.,guinee-college/liste-eleves.xlsx",
        "## 3.,cameroun-lycee/eleves.csv",
        "## 5.,senegal-primaire/eleves.tsv"
    })
    void a_list_gives_what_the_readme_says(String chapter, String file) {
        String readme = chapter(chapter);
        PupilList list = Objects.requireNonNull(PupilListReader.read(DataFiles.workbook(file), Choices.NONE, TODAY));

        assertThat(figures(list)).containsExactlyElementsOf(numbers(readme));
        assertThat(byClass(list)).isEqualTo(classes(readme));
        assertThat(list.issues().stream().map(DataReadmeTest::said).toList())
                .containsExactlyInAnyOrderElementsOf(rows(readme));
    }

    private static String chapter(String beginning) {
        String readme = new String(DataFiles.bytes("README.md"), StandardCharsets.UTF_8);
        int from = readme.indexOf("\n" + beginning) + 1;
        int to = readme.indexOf("\n## ", from);
        return readme.substring(from, to);
    }

    private static List<Integer> numbers(String readme) {
        Matcher matcher = FIGURES.matcher(readme);
        assertThat(matcher.find()).as("figures").isTrue();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) numbers.add(Integer.valueOf(matcher.group(i)));
        return numbers;
    }

    private static List<Integer> figures(PupilList list) {
        List<PupilEntry> pupils = list.pupils();
        long phones = list.guardians().stream()
                .flatMap(guardian -> guardian.phones().stream())
                .filter(Phone::valid)
                .map(Phone::value)
                .distinct()
                .count();
        return List.of(
                pupils.size(),
                list.classes().size(),
                list.guardians().size(),
                pupils.stream().mapToInt(pupil -> pupil.guardians().size()).sum(),
                (int) pupils.stream()
                        .filter(pupil -> pupil.guardians().isEmpty())
                        .count(),
                (int) phones,
                (int) pupils.stream().filter(pupil -> "M".equals(pupil.sex())).count(),
                (int) pupils.stream().filter(pupil -> "F".equals(pupil.sex())).count(),
                (int) pupils.stream().filter(pupil -> pupil.sex() == null).count(),
                born(pupils, "day"),
                born(pupils, "year"),
                born(pupils, ""));
    }

    private static int born(List<PupilEntry> pupils, String precision) {
        return (int) pupils.stream()
                .filter(pupil -> pupil.born().precision().equals(precision))
                .count();
    }

    /** {@code By class: 7e A 62, 7e B 58, …}. */
    private static Map<String, Integer> classes(String readme) {
        String said = readme.substring(readme.indexOf("By class: ") + "By class: ".length());
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (String each : said.substring(0, said.indexOf('.')).split(", ")) {
            Matcher matcher = CLASS.matcher(each.strip());
            assertThat(matcher.matches()).as(each).isTrue();
            classes.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        return classes;
    }

    private static Map<String, Integer> byClass(PupilList list) {
        return list.pupils().stream()
                .collect(Collectors.toMap(PupilEntry::className, pupil -> 1, Integer::sum, LinkedHashMap::new));
    }

    /** Place, code and level of every row of the table under the chapter. */
    private static List<String> rows(String readme) {
        return readme.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| where"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[1].strip() + " " + cells[2].strip() + " " + cells[3].strip())
                .toList();
    }

    private static String said(Issue issue) {
        String place = issue.sheet() == null ? "line " + issue.row() : issue.sheet() + "!" + issue.row();
        return place + " " + issue.code() + " " + issue.level().name().toLowerCase(java.util.Locale.ROOT);
    }
}
