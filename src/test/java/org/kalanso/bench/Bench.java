package org.kalanso.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kalanso.reportcards.print.PdfRow;
import org.kalanso.school.student.PupilListRows;
import org.springframework.util.FileSystemUtils;

/** {@code ./kalanso bench}: measures the rows asked for, or all of them. */
public final class Bench {
    private Bench() {}

    /** In the order of measuring: what needs a machine to itself first, then what shares a furnished program. */
    static List<Row> rows() {
        return Stream.of(
                        List.of(
                                new CloneToPageRow(),
                                new FirstStartRow(),
                                new LaterStartRow(),
                                new MemoryRow(false),
                                new MemoryRow(true),
                                new PdfRow(PdfRow.What.COLD),
                                new PdfRow(PdfRow.What.WARM),
                                new PdfRow(PdfRow.What.PAGE),
                                new ImportRow()),
                        PageRows.all(),
                        List.of(new AveragesRow()),
                        CardRows.all(),
                        List.of(new SignInRow(), new RefreshRow(), new DiskRow(), new LiveRow()),
                        PupilListRows.all(),
                        JournalRows.all(),
                        RoomRows.all())
                .<Row>flatMap(List::stream)
                .toList();
    }

    /** Names that stand for several rows. */
    static final Map<String, List<String>> GROUPS = Map.of(
            "trust", List.of("sign-in", "refresh", "disk-fsync", "live-notice", "journal-append", "journal-verify"),
            "room", RoomRows.all().stream().map(Row::name).toList());

    /** @param args the archive's folder, then names of rows and {@code --json} */
    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        Path archive = Path.of(words.removeFirst());
        Asked asked;
        try {
            asked = Asked.of(words, rows(), GROUPS);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        // Only the answer itself may stand on the standard output of --json.
        List<Result> results = measure(archive, asked.rows(), asked.json() ? System.err : System.out);
        if (asked.json()) {
            System.out.println(Results.json(results));
        }
        System.exit(results.stream().allMatch(Result::met) ? 0 : 1);
    }

    private static List<Result> measure(Path archive, List<Row> rows, PrintStream progress) throws Exception {
        Path work = Files.createTempDirectory("kalanso-bench");
        Results file = new Results(
                Path.of("bench", "RESULTS.md"), rows().stream().map(Row::name).toList());
        List<Result> results = new ArrayList<>();
        try (Ground ground = new Ground(archive, work)) {
            for (Row row : rows) {
                Result result = measured(row, ground);
                results.add(result);
                // At once: a later row that fails takes nothing of it away.
                file.write(List.of(result));
                progress.println(result.line());
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        return results;
    }

    /** A row that fails has no figure and has not met its target; the others are measured all the same. */
    private static Result measured(Row row, Ground ground) throws IOException {
        List<Double> runs = List.of();
        try {
            runs = row.measure(ground);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        } catch (Exception failure) {
            System.err.println(row.name() + ": " + failure);
            ground.clear();
        }
        return new Result(row.name(), row.says(), row.target(), runs, Results.machine());
    }
}
