package org.kalanso.school.student;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.bench.Api;
import org.kalanso.bench.Ground;
import org.kalanso.bench.HttpLoad;
import org.kalanso.bench.LargeSchool;
import org.kalanso.bench.Line;
import org.kalanso.bench.Load;
import org.kalanso.bench.MeasuredProgram;
import org.kalanso.bench.Pair;
import org.kalanso.bench.Row;
import org.kalanso.bench.Target;
import org.kalanso.bench.Wire;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Pages of pupils over the API, and beside them the same statements through plain JDBC: what everything around the SQL costs. */
public final class PupilListRows {
    private static final String PATH = "/api/v1/students";
    private static final int PER_SECOND = 1_500;
    private static final int P99 = 30;
    private static final int PAGE = 20;
    private static final int LATER_PAGES = 3;
    private static final String SAYS =
            "API: a page of 20 pupils of a school of 50,000 in 1,000 classes, by name, with filters"
                    + " (level and sex, class, repeaters and sex; first pages and the three after them), with token; "
                    + HttpLoad.HOW;

    private PupilListRows() {}

    public static List<Row> all() {
        var ratios = new ArrayList<Double>();
        var pair = Pair.of("api-pupils", SAYS, PER_SECOND, P99, ground -> runs(ground, ratios));
        return Stream.concat(
                        pair.stream(),
                        Stream.of(new Line(
                                "api-pupils-to-jdbc",
                                "The rate of api-pupils by that of the same statements with the same values, prepared, through JDBC on "
                                        + HttpLoad.CONNECTIONS + " connections, every column read, run by run in turn",
                                Target.reported(""),
                                ground -> {
                                    pair.getFirst().measure(ground);
                                    return List.copyOf(ratios);
                                })))
                .toList();
    }

    private static List<Load.Run> runs(Ground ground, List<Double> ratios) throws Exception {
        MeasuredProgram program = ground.with(LargeSchool.FOUNDED);
        try (Api api = Api.ofAdministrator(program)) {
            List<StudentQuery.Asked> asked = questions(api);
            var http = new HttpLoad(
                            program,
                            asked.stream()
                                    .map(each -> Wire.get(each.next(PATH, each.cursor()), api.token()))
                                    .toList())
                    .warmUp();
            Caller head = head(api);
            List<Load.Run> runs = new ArrayList<>();
            for (int run = 0; run < HttpLoad.RUNS; run++) {
                Load.Run jdbc = Load.run(
                        HttpLoad.CONNECTIONS, HttpLoad.SECONDS, number -> new JdbcHand(program, head, asked, number));
                Load.Run over = http.run();
                runs.add(over);
                ratios.add(over.perSecond() / jdbc.perSecond());
            }
            return runs;
        }
    }

    private static List<StudentQuery.Asked> questions(Api api) throws IOException {
        List<StudentQuery.Asked> asked = new ArrayList<>();
        int at = 0;
        for (var group : api.get("/api/v1/classes?limit=100").path("items")) {
            String sex = at % 2 == 0 ? "F" : "M";
            var first = switch (at++ % 3) {
                case 0 -> asked(null, group.path("levelId").asString(), sex, null, null);
                case 1 -> asked(group.path("id").asString(), null, null, null, null);
                default -> asked(null, null, sex, true, null);
            };
            addPages(api, first, asked);
        }
        return asked;
    }

    private static void addPages(Api api, StudentQuery.Asked first, List<StudentQuery.Asked> asked) throws IOException {
        String cursor = null;
        for (int page = 0; page <= LATER_PAGES; page++) {
            var question = asked(first.classId(), first.level(), first.sex(), first.repeater(), cursor);
            var answer = api.get(question.next(PATH, cursor));
            if (answer.path("items").size() < PAGE) {
                return; // a class ends with a shorter page
            }
            asked.add(question);
            cursor = answer.path("next").isString() ? answer.path("next").asString() : null;
            if (cursor == null) {
                return;
            }
        }
    }

    private static StudentQuery.Asked asked(
            @Nullable String group,
            @Nullable String level,
            @Nullable String sex,
            @Nullable Boolean repeater,
            @Nullable String cursor) {
        return new StudentQuery.Asked(null, group, level, sex, repeater, null, null, cursor, PAGE);
    }

    private static Caller head(Api api) throws IOException {
        var school = api.get("/api/v1/classes?limit=1").path("items").path(0).path("school");
        return new Caller(
                new PersonId(new UUID(0, 0)),
                "",
                new SchoolId(UUID.fromString(school.asString())),
                Set.of(Role.HEAD),
                false,
                Locale.FRENCH,
                new UUID(0, 0));
    }

    /** One connection with every statement prepared. */
    private static final class JdbcHand implements Load.Hand {
        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private final List<@Nullable Object[]> values = new ArrayList<>();
        private int at;

        JdbcHand(MeasuredProgram program, Caller head, List<StudentQuery.Asked> asked, int number) throws SQLException {
            connection = program.database();
            Map<String, PreparedStatement> texts = new HashMap<>();
            for (var each : asked) {
                var statement = StudentList.statement(head, StudentQuery.of(each));
                var parsed = NamedParameterUtils.parseSqlStatement(statement.sql());
                var given = new MapSqlParameterSource(statement.values());
                String sql = NamedParameterUtils.substituteNamedParameters(parsed, given);
                PreparedStatement prepared = texts.get(sql);
                if (prepared == null) texts.put(sql, prepared = connection.prepareStatement(sql));
                statements.add(prepared);
                values.add(NamedParameterUtils.buildValueArray(parsed, given, null));
            }
            at = number * asked.size() / HttpLoad.CONNECTIONS;
        }

        @Override
        public void ask() throws SQLException {
            int which = at++ % statements.size();
            PreparedStatement statement = statements.get(which);
            var parameters = values.get(which);
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            int rows = 0;
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) StudentList.row(found, rows++);
            }
            if (rows < PAGE) throw new SQLException(rows + " rows");
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
