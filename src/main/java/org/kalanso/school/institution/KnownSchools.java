package org.kalanso.school.institution;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.SchoolClocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who stand below the school which schools there are. */
@Component
class KnownSchools implements SchoolDirectory, SchoolClocks {
    private final JdbcClient jdbc;

    KnownSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> schools() {
        return jdbc.sql("select id, name, country, city from school.institution order by name, id")
                .query((rs, n) -> new Entry(
                        new SchoolId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("country"),
                        rs.getString("city")))
                .list();
    }

    @Override
    public List<Place> places() {
        return jdbc.sql("select id, time_zone from school.institution order by id")
                .query((rs, n) ->
                        new Place(new SchoolId(rs.getObject("id", UUID.class)), ZoneId.of(rs.getString("time_zone"))))
                .list();
    }
}
