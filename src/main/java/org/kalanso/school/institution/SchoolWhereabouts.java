package org.kalanso.school.institution;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Where;
import org.kalanso.platform.web.Whereabouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school, year and period in every page's top bar; one statement, for it is asked for with every page. */
@Component
class SchoolWhereabouts implements Whereabouts {
    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolWhereabouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public @Nullable Where of(Caller caller) {
        if (caller.school() == null) return null;
        return jdbc.sql("""
                        select i.name, i.time_zone, y.name as year,
                               (select p.name from school.period p
                                where p.year_id = y.id and p.kind in ('TERM', 'SEMESTER')
                                  and (:now at time zone i.time_zone)::date between p.starts_on and p.ends_on limit 1) as period
                        from school.institution i left join school.school_year y on y.school_id = i.id and y.active
                        where i.id = :school
                        """)
                .param("school", caller.school().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((rs, n) -> new Where(
                        rs.getString("name"),
                        rs.getString("year"),
                        rs.getString("period"),
                        ZoneId.of(rs.getString("time_zone"))))
                .optional()
                .orElse(null);
    }
}
