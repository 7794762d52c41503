package org.kalanso.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other modules ask about schools, their years and their periods. */
@Component
public class Schools {
    private static final String INSTITUTION = """
            select id, name, short_name, country, preset, city, address, phone, email, motto, authorities, authorities_en,
                   head_title, head_name, logo_sha256, time_zone, currency, languages, version
            from school.institution
            """;
    private static final String PERIOD = """
            select p.id, p.school_id, p.year_id, p.parent_id, p.kind, p.ordinal, p.name, p.name_en, p.starts_on, p.ends_on, p.closed_at,
                   not exists (select from school.period c where c.parent_id = p.id) as leaf
            from school.period p
            """;
    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Is any school set up on this installation? */
    public boolean any() {
        return jdbc.sql("select exists (select from school.institution)")
                .query(Boolean.class)
                .single();
    }

    /** Every school of the installation, for jobs that visit them all. */
    public List<Institution> all() {
        return jdbc.sql(INSTITUTION + " order by id")
                .query(Schools::institution)
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException where no such school is; ids of callers always have one */
    public Institution institution(SchoolId school) {
        return jdbc.sql(INSTITUTION + " where id = :id")
                .param("id", school.value())
                .query(Schools::institution)
                .single();
    }

    /** A logo (PNG or JPEG) of the school, the present one or one before it, by the hash that {@link Institution#logo} names. */
    public Optional<byte[]> logo(SchoolId school, String sha256) {
        return jdbc.sql("select content from school.logo where school_id = :id and sha256 = :hash")
                .param("id", school.value())
                .param("hash", sha256)
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }

    /**
     * Waits for whoever closes or changes the period, and keeps them from it until the transaction ends: what is written
     * meanwhile is either before the closing or refused.
     *
     * @return whether it takes marks; false too where it has been removed
     */
    public boolean openAndHeld(PeriodId period) {
        return jdbc.sql("select closed_at is null from school.period where id = :id for share")
                .param("id", period.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public Optional<SchoolYear> activeYear(SchoolId school) {
        return jdbc.sql("""
                        select id, school_id, name, starts_on, ends_on, active
                        from school.school_year where school_id = :school and active
                        """)
                .param("school", school.value())
                .query(Schools::year)
                .optional();
    }

    public Optional<SchoolYear> year(SchoolId school, YearId year) {
        return jdbc.sql("""
                        select id, school_id, name, starts_on, ends_on, active
                        from school.school_year where school_id = :school and id = :id
                        """)
                .param("school", school.value())
                .param("id", year.value())
                .query(Schools::year)
                .optional();
    }

    /** The periods of a year: the year itself, then each term or semester followed by its sequences. */
    public List<Period> periods(YearId year) {
        return jdbc.sql(PERIOD + """
                        where p.year_id = :year
                        order by p.starts_on, p.ends_on desc, p.ordinal
                        """)
                .param("year", year.value())
                .query(Schools::period)
                .list();
    }

    public Optional<Period> period(SchoolId school, PeriodId period) {
        return jdbc.sql(PERIOD + " where p.school_id = :school and p.id = :id")
                .param("school", school.value())
                .param("id", period.value())
                .query(Schools::period)
                .optional();
    }

    /** Which day it is at the school. */
    public LocalDate today(SchoolId school, java.time.Clock clock) {
        String zone = jdbc.sql("select time_zone from school.institution where id = :id")
                .param("id", school.value())
                .query(String.class)
                .single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    private static Institution institution(ResultSet rs, int row) throws SQLException {
        return new Institution(
                new SchoolId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getString("country"),
                rs.getString("preset"),
                rs.getString("city"),
                rs.getString("address"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getString("motto"),
                rs.getString("authorities").lines().toList(),
                rs.getString("authorities_en").lines().toList(),
                rs.getString("head_title"),
                rs.getString("head_name"),
                rs.getString("logo_sha256"),
                ZoneId.of(rs.getString("time_zone")),
                rs.getString("currency"),
                List.of(rs.getString("languages").split(",")),
                rs.getInt("version"));
    }

    private static SchoolYear year(ResultSet rs, int row) throws SQLException {
        return new SchoolYear(
                new YearId(rs.getObject("id", UUID.class)),
                new SchoolId(rs.getObject("school_id", UUID.class)),
                rs.getString("name"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getBoolean("active"));
    }

    private static Period period(ResultSet rs, int row) throws SQLException {
        UUID parent = rs.getObject("parent_id", UUID.class);
        OffsetDateTime closed = rs.getObject("closed_at", OffsetDateTime.class);
        return new Period(
                new PeriodId(rs.getObject("id", UUID.class)),
                new SchoolId(rs.getObject("school_id", UUID.class)),
                new YearId(rs.getObject("year_id", UUID.class)),
                parent == null ? null : new PeriodId(parent),
                Period.Kind.valueOf(rs.getString("kind")),
                rs.getInt("ordinal"),
                rs.getString("name"),
                rs.getString("name_en"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getBoolean("leaf"),
                closed == null ? null : closed.toInstant());
    }
}
