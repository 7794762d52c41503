package org.kalanso.school.roster;

import static org.kalanso.school.roster.ConsoleSentences.say;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.launch.Command;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;
import org.kalanso.platform.launch.ProgramWithoutPages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./kalanso import FILE…}: imports lists into a running installation or one at rest; with {@code --dry-run} only says
 * what that would do, also where nothing is installed. Several files are taken in their order, and none after one that was
 * refused: later lists may stand on earlier ones.
 *
 * <p>Exit codes: 0 all well, 1 a file was refused as a whole (nothing of it is written), 2 wrong use.
 */
public final class ImportCommand implements Command {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int WRONG_USE = 2;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private @Nullable Class<?> application;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void application(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(List<String> words) throws SQLException {
        Options options = Options.parse(
                words, Set.of("--data", "--school", "--as"), Set.of("--dry-run", "--json", "--good-rows"));
        if (options.rest().isEmpty()) {
            System.err.println(say("roster.command.no-file"));
            return WRONG_USE;
        }
        try {
            List<FileOutcome> outcomes = options.has("--dry-run") ? DryRun.of(options) : imported(options);
            print(outcomes, options);
            return outcomes.stream().anyMatch(FileOutcome::isRefused) ? 1 : 0;
        } catch (ConsoleRefusal refusal) {
            System.err.println(say(refusal.problem()));
            return 1;
        }
    }

    private List<FileOutcome> imported(Options options) {
        List<FileOutcome> outcomes = new ArrayList<>();
        var installation = Installation.of(options);
        try (var program = ProgramWithoutPages.open(Objects.requireNonNull(application), installation, name())) {
            ImportAtConsole console = program.get(ImportAtConsole.class);
            Caller caller = console.caller(
                    options.value("--school").orElse(null),
                    options.value("--as").orElse(null),
                    ConsoleText.language());
            for (String file : options.rest()) {
                FileOutcome outcome = console.file(caller, file, options.has("--good-rows"), new ConsoleProgress(file));
                outcomes.add(outcome);
                if (outcome.isRefused()) break;
            }
        }
        return outcomes;
    }

    private void print(List<FileOutcome> outcomes, Options options) {
        if (options.has("--json")) {
            List<ObjectNode> shown =
                    outcomes.stream().map(each -> each.json(JSON)).toList();
            out.println(JSON.writeValueAsString(options.rest().size() == 1 ? shown.getFirst() : shown));
        }
        for (FileOutcome outcome : outcomes) {
            if (!options.has("--json")) print(outcome);
            if (outcome.refusal() != null) System.err.println(outcome.file() + ": " + say(outcome.refusal()));
        }
        for (String left :
                options.rest().subList(outcomes.size(), options.rest().size()))
            System.err.println(say("roster.command.left", left));
    }

    private void print(FileOutcome outcome) {
        ImportReport report = outcome.report();
        if (report == null) return;
        out.println(figures(outcome.file(), report));
        FileOutcome.Compared compared = outcome.compared();
        ImportResult imported = outcome.imported();
        if (imported != null)
            out.println("  "
                    + say(
                            "roster.command.imported",
                            imported.created(),
                            imported.changed(),
                            imported.unchanged(),
                            imported.refused()));
        else if (compared != null)
            out.println(
                    "  " + say("roster.command.compared", compared.created(), compared.changed(), report.unchanged()));
        report.refused().forEach(this::print);
        report.ignored().forEach(this::print);
        report.warnings().forEach(this::print);
        if (compared != null)
            for (ImportPreview.Difference each : compared.differences())
                out.println("  "
                        + say(
                                "roster.command.difference",
                                each.name(),
                                say("roster.field." + each.field()),
                                DifferenceText.of(each.field(), each.before(), ConsoleSentences::say),
                                DifferenceText.of(each.field(), each.after(), ConsoleSentences::say)));
    }

    private static String figures(String file, ImportReport report) {
        String found = report.teachers() != null
                ? say("roster.command.teachers", report.teachers(), Objects.requireNonNullElse(report.assignments(), 0))
                : report.subjects() != null
                        ? say("roster.command.subjects", report.subjects())
                        : report.marks() != null
                                ? say("roster.command.marks", report.marks(), report.pupils())
                                : say("roster.command.pupils", report.pupils(), report.classes(), report.guardians());
        return say(
                "roster.command.figures",
                file,
                found,
                report.refused().size(),
                report.ignored().size(),
                report.warnings().size());
    }

    private void print(ImportReport.Line line) {
        out.println("  " + (line.sheet() == null ? "" : line.sheet() + "!") + line.row()
                + (line.column() == null ? "" : " " + line.column()) + ": " + line.message());
    }
}
