package org.kalanso.school.year;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes to rows of periods; they are read through {@link Schools}. */
@Repository
class PeriodStore {
    private final JdbcClient jdbc;
    private final Schools schools;

    PeriodStore(JdbcClient jdbc, Schools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    /** A period with its version. */
    record Held(Period period, int version) {}

    /** For showing. */
    Optional<Held> visibleTo(Caller caller, PeriodId id) {
        return version(caller, id, "")
                .map(version ->
                        new Held(schools.period(caller.inSchool(), id).orElseThrow(Problem::notFound), version));
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    Held editableBy(Caller caller, PeriodId id) {
        int version = version(caller, id, " for update").orElseThrow(Problem::notFound);
        return new Held(schools.period(caller.inSchool(), id).orElseThrow(Problem::notFound), version);
    }

    private Optional<Integer> version(Caller caller, PeriodId id, String lock) {
        return jdbc.sql("select version from school.period where school_id = :school and id = :id" + lock)
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /** Does another period of the kind share a day with these? @param self left out of the question */
    boolean overlaps(Period.Kind kind, YearId year, @Nullable PeriodId self, LocalDate startsOn, LocalDate endsOn) {
        return jdbc.sql("""
                        select exists (select from school.period where year_id = :year and kind = :kind
                          and (:self::uuid is null or id <> :self) and starts_on <= :ends and ends_on >= :starts)
                        """)
                .param("year", year.value())
                .param("kind", kind.name())
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .param("starts", startsOn)
                .param("ends", endsOn)
                .query(Boolean.class)
                .single();
    }

    /** Is a period inside this one outside these days? */
    boolean partsOutside(PeriodId id, LocalDate startsOn, LocalDate endsOn) {
        return jdbc.sql("""
                        select exists (select from school.period
                        where parent_id = :id and (starts_on < :starts or ends_on > :ends))
                        """)
                .param("id", id.value())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .query(Boolean.class)
                .single();
    }

    void insert(PeriodId id, Period parent, Period.Kind kind, PeriodInput.Checked input) {
        jdbc.sql("""
                        insert into school.period (id, school_id, year_id, parent_id, kind, ordinal, name, name_en, starts_on, ends_on)
                        select :id, :school, :year, :parent, :kind, coalesce(max(ordinal), 0) + 1, :name, :nameEn, :starts, :ends
                        from school.period where year_id = :year and kind = :kind
                        """)
                .param("id", id.value())
                .param("school", parent.school().value())
                .param("year", parent.year().value())
                .param("parent", parent.id().value())
                .param("kind", kind.name())
                .param("name", input.name())
                .param("nameEn", input.nameEn())
                .param("starts", input.startsOn())
                .param("ends", input.endsOn())
                .update();
        renumber(parent.year());
    }

    void update(Period period, PeriodInput.Checked input) {
        jdbc.sql("""
                        update school.period set name = :name, name_en = :nameEn, starts_on = :starts, ends_on = :ends,
                          version = version + 1 where id = :id
                        """)
                .param("id", period.id().value())
                .param("name", input.name())
                .param("nameEn", input.nameEn())
                .param("starts", input.startsOn())
                .param("ends", input.endsOn())
                .update();
        renumber(period.year());
    }

    /** Closes, or opens again with a null, the period and those inside it. */
    void close(PeriodId id, @Nullable Instant at) {
        jdbc.sql("""
                        with recursive inside as (
                          select id from school.period where id = :id
                          union all select p.id from school.period p join inside i on p.parent_id = i.id)
                        update school.period set closed_at = case when :at::timestamptz is null then null
                                                                  else coalesce(closed_at, :at) end, version = version + 1
                        where id in (select id from inside)
                        """)
                .param("id", id.value())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** A period is not closed while one inside it is open. */
    void openAround(PeriodId id) {
        jdbc.sql("""
                        with recursive around as (
                          select id, parent_id from school.period where id = :id
                          union all select p.id, p.parent_id from school.period p join around a on p.id = a.parent_id)
                        update school.period set closed_at = null, version = version + 1
                        where id in (select id from around) and closed_at is not null
                        """).param("id", id.value()).update();
    }

    void delete(Period period) {
        jdbc.sql("delete from school.period where id = :id")
                .param("id", period.id().value())
                .update();
        renumber(period.year());
    }

    /** Removes every period of the year, for it gets others. */
    void deleteAll(YearId year) {
        jdbc.sql("delete from school.period where year_id = :year")
                .param("year", year.value())
                .update();
    }

    /** First, second, third by their days; in two steps, for no two of a kind may ever have one number. */
    private void renumber(YearId year) {
        jdbc.sql("update school.period set ordinal = ordinal + 1000 where year_id = :year")
                .param("year", year.value())
                .update();
        jdbc.sql("""
                        update school.period p set ordinal = o.place from (
                          select id, row_number() over (partition by kind order by starts_on, ends_on, id) as place
                          from school.period where year_id = :year) o
                        where p.id = o.id
                        """).param("year", year.value()).update();
    }
}
