package org.kalanso.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The averages, ranks and mentions of a whole lycée, computed from its marks class by class. */
final class AveragesRow implements Row {
    private static final int RUNS = 7;
    private static final int WARM_UP = 2;
    private static final int PUPILS = 1_151;

    @Override
    public String name() {
        return "averages-1150";
    }

    @Override
    public String says() {
        return "Averages, ranks, mentions and proposed awards of a term for the 20 classes of a lycée asked for one after the"
                + " other over the API: 1,150 pupils, 12 subjects each, 35,060 marks (marks-large.csv); nothing kept between"
                + " runs, after " + WARM_UP + " for warm-up, " + (RUNS - WARM_UP) + " runs";
    }

    @Override
    public Target target() {
        return Target.atMost(2, "s");
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        MeasuredProgram program = ground.with(Demo.FILLED);
        String term = term(program);
        List<Double> seconds = new ArrayList<>();
        try (Api api = Demo.lycee(program)) {
            List<String> classes = Demo.ids(api, "/api/v1/classes");
            for (int run = 0; run < RUNS; run++) {
                long began = System.nanoTime();
                int pupils = 0;
                for (String group : classes) {
                    pupils += api.get("/api/v1/classes/" + group + "/averages?period=" + term)
                            .path("pupils")
                            .size();
                }
                seconds.add((System.nanoTime() - began) / 1e9);
                if (pupils != PUPILS) {
                    throw new IOException(pupils + " pupils computed");
                }
            }
        }
        return seconds.subList(WARM_UP, seconds.size());
    }

    /** The first term: all marks of the file lie in it. */
    private static String term(MeasuredProgram program) throws IOException, SQLException {
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("""
                        select p.id from school.period p join school.institution i on i.id = p.school_id
                        where i.country = 'CM' and p.kind = 'TERM' order by p.starts_on limit 1
                        """)) {
            if (!found.next()) {
                throw new IOException("The lycée has no term");
            }
            return found.getString(1);
        }
    }
}
