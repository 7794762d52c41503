package org.kalanso.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kalanso.reportcards.print.PdfRow;
import org.springframework.util.FileSystemUtils;

/** {@code ./kalanso bench}: measures the rows asked for, or all of them. */
public final class Bench {
    private static final List<Row> ROWS = List.of(
            new FirstStartRow(),
            new LaterStartRow(),
            new MemoryRow(false),
            new MemoryRow(true),
            new PdfRow(PdfRow.What.COLD),
            new PdfRow(PdfRow.What.WARM),
            new PdfRow(PdfRow.What.PAGE));

    private Bench() {}

    /** @param args the archive's folder, then names of rows and {@code --json} */
    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        Path archive = Path.of(words.removeFirst());
        boolean json = words.remove("--json");
        List<Row> rows = chosen(words);
        // Only the answer itself may stand on the standard output of --json.
        PrintStream progress = json ? System.err : System.out;
        Path work = Files.createTempDirectory("kalanso-bench");
        List<Result> results = new ArrayList<>();
        try {
            for (Row row : rows) {
                Result result = new Result(
                        row.name(),
                        row.says(),
                        row.target(),
                        row.measure(new Ground(archive, work)),
                        Results.machine());
                results.add(result);
                progress.printf(
                        "%-28s %10s %-8s %-16s %s%n",
                        result.name(),
                        Target.number(result.value()),
                        result.target().unit(),
                        result.target(),
                        result.met() ? "" : "NOT MET");
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        new Results(Path.of("bench", "RESULTS.md")).write(results);
        if (json) {
            System.out.println(Results.json(results));
        }
        System.exit(results.stream().allMatch(Result::met) ? 0 : 1);
    }

    private static List<Row> chosen(List<String> names) {
        for (String name : names) {
            if (ROWS.stream().noneMatch(row -> row.name().equals(name))) {
                System.err.println(name + "? " + ROWS.stream().map(Row::name).toList());
                System.exit(2);
            }
        }
        return names.isEmpty()
                ? ROWS
                : ROWS.stream().filter(row -> names.contains(row.name())).toList();
    }
}
