package org.kalanso.school.roster;

import static org.kalanso.school.roster.ConsoleSentences.say;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.rosterfile.Choices;
import org.kalanso.school.rosterfile.SubjectList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What an import would do, on a running installation, one at rest, or none at all. Reads the database as the backup role,
 * which can change nothing.
 */
final class DryRun {
    private final @Nullable JdbcClient jdbc;
    private final @Nullable UUID school;
    private Choices choices = Choices.NONE;
    private Map<String, String> subjectCodes = Map.of();

    private DryRun(@Nullable JdbcClient jdbc, @Nullable UUID school) {
        this.jdbc = jdbc;
        this.school = school;
        if (jdbc == null || school == null) return;
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name from school.subject where school_id = :school")
                .param("school", school)
                .query((rs, n) -> names.put(rs.getString(1), rs.getString(2)))
                .list();
        subjectCodes = SubjectList.codesByNameOrCode(names);
        String country = jdbc.sql("select country from school.institution where id = :school")
                .param("school", school)
                .query(String.class)
                .single();
        choices = new Choices(country, null, Map.of());
    }

    static List<FileOutcome> of(Options options) throws SQLException {
        Installation installation = Installation.of(options);
        if (!installation.exists()) return new DryRun(null, null).files(options.rest());
        try (RunningDatabase database = installation.openDatabase();
                Connection connection =
                        database.access().connect(database.access().backup())) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return new DryRun(jdbc, school(jdbc, options.value("--school").orElse(null))).files(options.rest());
        } catch (CannotStart nothingThere) {
            if (options.has("--data")) throw nothingThere;
            return new DryRun(null, null).files(options.rest());
        }
    }

    private List<FileOutcome> files(List<String> files) {
        List<FileOutcome> outcomes = new ArrayList<>();
        for (String file : files)
            try {
                outcomes.add(file(file));
            } catch (Problem problem) {
                outcomes.add(FileOutcome.refused(file, problem));
            }
        return outcomes;
    }

    private FileOutcome file(String file) {
        RosterReading reading = RosterReading.of(
                ConsoleFiles.bytes(Path.of(file)), choices, subjectCodes, LocalDate.now(ZoneOffset.UTC));
        ListPlan plan = jdbc == null || school == null
                ? Comparison.withNothing(reading)
                : Comparison.over(jdbc).of(reading, school);
        var report = ImportReport.of(reading, plan.issues(), plan.unchanged(), ConsoleSentences::say);
        var compared = school == null ? null : FileOutcome.Compared.of(plan);
        return new FileOutcome(file, report, compared, null, null);
    }

    /** The only school, or the one named; null where there is none yet, or several and none was named. */
    private static @Nullable UUID school(JdbcClient jdbc, @Nullable String name) {
        boolean migrated = jdbc.sql("select to_regclass('school.roster_row') is not null")
                .query(Boolean.class)
                .single();
        if (!migrated) return null;
        List<UUID> found = jdbc.sql("""
                        select id from school.institution
                        where :name::text is null or lower(name) = lower(:name) or lower(short_name) = lower(:name) or id::text = :name
                        """)
                .param("name", name, java.sql.Types.VARCHAR)
                .query((rs, n) -> Objects.requireNonNull(rs.getObject(1, UUID.class)))
                .list();
        if (name != null && found.isEmpty()) throw new ConsoleRefusal(RosterProblem.noSuchSchool(name));
        if (found.size() > 1) System.err.println(say("roster.command.which-school"));
        return found.size() == 1 ? found.getFirst() : null;
    }
}
