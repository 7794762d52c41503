package org.kalanso.reportcards.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kalanso.bench.Ground;
import org.kalanso.bench.Row;
import org.kalanso.bench.Target;

/** Two hundred report cards of two pages asked for at once, in a program of their own with the flags of every run. */
public final class PdfRow implements Row {
    private static final int RUNS = 7;
    private static final int WARM_UP = 2;
    private static final int PAGES = 400;

    private final What what;

    public enum What {
        WARM,
        COLD,
        PAGE
    }

    public PdfRow(What what) {
        this.what = what;
    }

    @Override
    public String name() {
        return switch (what) {
            case WARM -> "pdf-200";
            case COLD -> "pdf-200-cold";
            case PAGE -> "pdf-page";
        };
    }

    @Override
    public String says() {
        String all =
                "200 bilingual report cards of two pages (20 subjects, seal) laid out as one document of 400 pages";
        return switch (what) {
            case WARM -> all + ", after two for warm-up, five runs";
            case COLD -> all + ", the first print of a program";
            case PAGE -> "size of a page in " + all;
        };
    }

    @Override
    public Target target() {
        return switch (what) {
            case WARM -> Target.atMost(4, "s");
            case COLD -> Target.reported("s");
            case PAGE -> Target.atMost(40, "KB");
        };
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        var prints = prints(what == What.WARM ? RUNS : 1);
        return switch (what) {
            case WARM ->
                prints.stream()
                        .skip(WARM_UP)
                        .map(print -> print.milliseconds() / 1000.0)
                        .toList();
            case COLD ->
                prints.stream().map(print -> print.milliseconds() / 1000.0).toList();
            case PAGE ->
                prints.stream().map(print -> print.bytes() / 1024.0 / PAGES).toList();
        };
    }

    private record Print(long milliseconds, long bytes) {
        static Print read(String line) {
            String[] words = line.split(" ");
            if (Integer.parseInt(words[2]) != PAGES) throw new IllegalStateException("printed " + words[2] + " pages");
            return new Print(Long.parseLong(words[0]), Long.parseLong(words[1]));
        }
    }

    private static List<Print> prints(int runs) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "@bin/jvm.flags", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), PrintTwoHundred.class.getName(), "" + runs));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            var prints = figures(lines).map(Print::read).toList();
            if (process.waitFor() != 0 || prints.size() != runs) throw new IllegalStateException("the printing failed");
            return prints;
        }
    }

    private static Stream<String> figures(Stream<String> lines) {
        return lines.filter(line -> line.matches("\\d+ \\d+ \\d+"));
    }
}
