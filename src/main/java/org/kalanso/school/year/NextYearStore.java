package org.kalanso.school.year;

import java.util.UUID;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.YearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a new year takes over from the one before: periods, coefficients and, where asked, the classes without their pupils. */
@Repository
class NextYearStore {
    private final JdbcClient jdbc;

    NextYearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same periods as many years later, kept inside the new year's days; the largest first, for each names its parent. */
    void periods(YearId from, YearId to, YearInput.Checked year) {
        jdbc.sql("""
                        with moved as (
                          select p.*, gen_random_uuid() as new_id,
                                 make_interval(years => extract(year from :starts::date)::int
                                   - extract(year from f.starts_on)::int) as later
                          from school.period p join school.school_year f on f.id = p.year_id where p.year_id = :from)
                        insert into school.period (id, school_id, year_id, parent_id, kind, ordinal, name, name_en, starts_on, ends_on)
                        select m.new_id, m.school_id, :to, parent.new_id, m.kind, m.ordinal, m.name, m.name_en,
                               case when m.kind = 'YEAR' then :starts::date
                                    else least(greatest((m.starts_on + m.later)::date, :starts::date), :ends::date) end,
                               case when m.kind = 'YEAR' then :ends::date
                                    else greatest(least((m.ends_on + m.later)::date, :ends::date), :starts::date) end
                        from moved m left join moved parent on parent.id = m.parent_id
                        order by m.starts_on, m.ends_on desc
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("starts", year.startsOn())
                .param("ends", year.endsOn())
                .update();
    }

    /** What was said about levels and their tracks; a single class's own coefficients stay with that class. */
    void coefficients(YearId from, YearId to) {
        jdbc.sql("""
                        insert into school.coefficient (id, school_id, year_id, subject_id, group_id, level_id, track_id, coefficient, mode)
                        select gen_random_uuid(), school_id, :to, subject_id, group_id, level_id, track_id, coefficient, mode
                        from school.coefficient where year_id = :from and class_id is null
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /** @return how many classes there are now */
    int classes(SchoolId school, YearId from, YearId to) {
        var names = jdbc.sql("select id from school.class_group where year_id = :from order by ordinal, name")
                .param("from", from.value())
                .query(UUID.class)
                .list();
        for (UUID old : names)
            jdbc.sql("""
                            insert into school.class_group (id, school_id, year_id, level_id, track_id, name, name_key, ordinal)
                            select :id, :school, :to, level_id, track_id, name, name_key, ordinal
                            from school.class_group where id = :old
                            """)
                    .param("id", Ids.newId())
                    .param("school", school.value())
                    .param("to", to.value())
                    .param("old", old)
                    .update();
        return names.size();
    }
}
