package org.kalanso.school.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.launch.Command;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.sheets.SheetLimits;
import org.kalanso.school.rosterfile.Choices;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.SubjectList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kalanso import FILE… --dry-run [--json]}: what an import would do, on a running installation, one at rest, or
 * none at all. One JSON object for one file, an array of them for several. Writing is done from the page or the API, where
 * somebody answers for it.
 */
public final class ImportCommand implements Command {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Override
    public String name() {
        return "import";
    }

    /** What the files are compared with. */
    private record Against(KnownRoster roster, Choices choices, Map<String, String> subjectCodes) {
        static final Against NOTHING = new Against(KnownRoster.EMPTY, Choices.NONE, Map.of());
    }

    @Override
    public int run(List<String> words) throws SQLException {
        Options options = Options.parse(words, Set.of("--data", "--school"), Set.of("--dry-run", "--json"));
        if (options.rest().isEmpty() || !options.has("--dry-run")) {
            System.err.println(say("roster.command." + (options.rest().isEmpty() ? "no-file" : "only-dry-run")));
            return 2;
        }
        Against against = against(options);
        List<Object> reports = new ArrayList<>();
        boolean refused = false;
        for (String file : options.rest()) {
            try {
                reports.add(report(Path.of(file), against));
            } catch (Problem problem) {
                refused = true;
                reports.add(refusal(problem));
                System.err.println(file + ": " + say("problem." + problem.code(), problem.args()));
            }
        }
        print(options, reports);
        return refused ? 1 : 0;
    }

    private void print(Options options, List<Object> reports) {
        if (options.has("--json")) {
            List<Object> shown = reports.stream()
                    .map(each -> each instanceof ImportReport report ? report.printed(JSON) : each)
                    .toList();
            out.println(JSON.writeValueAsString(shown.size() == 1 ? shown.getFirst() : shown));
            return;
        }
        for (int i = 0; i < reports.size(); i++)
            if (reports.get(i) instanceof ImportReport report)
                print(options.rest().get(i), report);
    }

    private void print(String file, ImportReport report) {
        out.println(say(
                "roster.command.figures",
                file,
                report.pupils(),
                report.classes(),
                report.guardians(),
                report.refused().size(),
                report.ignored().size(),
                report.warnings().size()));
        List<ImportReport.Line> lines = new ArrayList<>(report.refused());
        lines.addAll(report.ignored());
        lines.addAll(report.warnings());
        for (ImportReport.Line line : lines)
            out.println("  " + (line.sheet() == null ? "" : line.sheet() + "!") + line.row()
                    + (line.column() == null ? "" : " " + line.column()) + ": " + line.message());
    }

    /** A file refused as a whole: its code and sentence, in the place of the figures. */
    private static Map<String, Object> refusal(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("message", say("problem." + problem.code(), problem.args()));
        return Map.of("error", error);
    }

    private static ImportReport report(Path file, Against against) {
        RosterReading reading = RosterReading.of(
                bytes(file), against.choices(), against.subjectCodes(), LocalDate.now(java.time.ZoneOffset.UTC));
        List<Issue> more = List.of();
        int unchanged = 0;
        if (reading.pupils() != null) {
            RosterPlan plan = RosterPlan.of(reading.pupils(), against.roster());
            more = plan.issues();
            unchanged = plan.unchanged();
        }
        return ImportReport.of(reading, more, unchanged, ImportCommand::say);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) SheetLimits.USUAL.bytes() + 1);
        } catch (IOException e) {
            throw RosterProblem.unreadable(file.toString());
        }
    }

    private static Against against(Options options) throws SQLException {
        Installation installation = Installation.of(options);
        if (!installation.exists()) return Against.NOTHING;
        try (RunningDatabase database = installation.openDatabase();
                Connection connection =
                        database.access().connect(database.access().backup())) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            boolean migrated = jdbc.sql("select to_regclass('school.roster_row') is not null")
                    .query(Boolean.class)
                    .single();
            if (!migrated) return Against.NOTHING;
            Optional<UUID> school = school(jdbc, options.value("--school").orElse(null));
            return school.isEmpty() ? Against.NOTHING : against(jdbc, school.get());
        } catch (CannotStart nothingThere) {
            if (options.has("--data")) throw nothingThere;
            return Against.NOTHING;
        }
    }

    private static Against against(JdbcClient jdbc, UUID school) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name from school.subject where school_id = :school")
                .param("school", school)
                .query((rs, n) -> names.put(rs.getString(1), rs.getString(2)))
                .list();
        String country = jdbc.sql("select country from school.institution where id = :school")
                .param("school", school)
                .query(String.class)
                .single();
        return new Against(
                new KnownRosterStore(jdbc).of(school),
                new Choices(country, null, Map.of()),
                SubjectList.codesByNameOrCode(names));
    }

    /** The only school, or the one named; empty where there is none yet, or several and none was named. */
    private static Optional<UUID> school(JdbcClient jdbc, @Nullable String name) {
        List<UUID> found = jdbc.sql("""
                        select id from school.institution
                        where :name::text is null or lower(name) = lower(:name) or lower(short_name) = lower(:name) or id::text = :name
                        """)
                .param("name", name, java.sql.Types.VARCHAR)
                .query((rs, n) -> java.util.Objects.requireNonNull(rs.getObject(1, UUID.class)))
                .list();
        if (found.size() > 1) System.err.println(say("roster.command.which-school"));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The sentence in the console's language, before there are beans that know sentences. */
    private static String say(String key, Object... args) {
        Locale language = ConsoleText.language();
        Locale file = language.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT;
        for (String name : List.of("messages/school-roster", "messages/platform")) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, file, NO_FALLBACK);
            if (bundle.containsKey(key)) return new MessageFormat(bundle.getString(key), language).format(args);
        }
        return key;
    }
}
