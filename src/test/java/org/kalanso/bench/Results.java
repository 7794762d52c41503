package org.kalanso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where the figures stand: {@code bench/RESULTS.md}, one line a row; a row measured again replaces its line. */
final class Results {
    private static final String HEAD = """
            # Measured

            Written by `./kalanso bench`; medians of several runs of the program that schools get, started by its own script
            with the flags of `bin/jvm.flags`, PostgreSQL with fsync on, load and server on the same machine, no errors.

            | row | what | figure | target | met | runs | on |
            |---|---|---|---|---|---|---|
            """;

    private final Path file;
    private final List<String> order;

    /** @param order the names of all rows; lines of rows that no longer exist go */
    Results(Path file, List<String> order) {
        this.file = file;
        this.order = order;
    }

    void write(List<Result> results) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("| `")) {
                    lines.put(line.substring(3, line.indexOf('`', 3)), line);
                }
            }
        }
        results.stream().filter(result -> !result.failed()).forEach(result -> lines.put(result.name(), line(result)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        String table = order.stream().map(lines::get).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        Files.writeString(file, HEAD + table + "\n");
    }

    private static String line(Result result) {
        String runs = result.runs().stream().map(Target::number).collect(Collectors.joining(" · "));
        List<String> cells = new ArrayList<>(List.of(
                "`" + result.name() + "`",
                result.says(),
                (Target.number(result.value()) + " " + result.target().unit()).strip(),
                result.target().toString(),
                result.target().kind() == Target.Kind.REPORTED ? "–" : result.met() ? "yes" : "**no**",
                runs,
                result.measuredOn()));
        return "| " + String.join(" | ", cells) + " |";
    }

    static String json(List<Result> results) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Result result : results) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("value", result.failed() ? null : result.value());
            one.put("unit", result.target().unit());
            one.put(
                    "target",
                    result.target().kind() == Target.Kind.REPORTED
                            ? null
                            : result.target().value());
            one.put("met", result.met());
            all.put(result.name(), one);
        }
        return JsonMapper.builder().build().writeValueAsString(all);
    }

    static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.arch"));
        return LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors() + " cores " + processor
                + ", Java " + Runtime.version().feature();
    }
}
