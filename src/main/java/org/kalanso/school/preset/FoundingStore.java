package org.kalanso.school.preset;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows a school begins with. */
@Repository
class FoundingStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    FoundingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record PeriodRow(
            UUID id,
            SchoolId school,
            UUID year,
            @Nullable UUID parent,
            Preset.PeriodShape shape,
            int ordinal,
            PeriodPlan plan) {}

    record CoefficientRow(
            SchoolId school,
            UUID year,
            @Nullable UUID subject,
            @Nullable UUID group,
            @Nullable UUID level,
            @Nullable UUID track,
            BigDecimal value) {}

    void institution(SchoolId id, NewSchool asked, Preset preset, Country country) {
        boolean bilingual = asked.bilingual() && preset.languages().size() > 1;
        jdbc.sql("""
                        insert into school.institution (id, name, short_name, country, preset, city, authorities, authorities_en,
                          head_title, time_zone, currency, languages, matricule_pattern, created_at)
                        values (:id, :name, :shortName, :country, :preset, :city, :authorities, :authoritiesEn,
                          :headTitle, :zone, :currency, :languages, :pattern, :now)
                        """)
                .param("id", id.value())
                .param("name", asked.name().strip())
                .param("shortName", asked.shortNameOrMade())
                .param("country", country.code())
                .param("preset", preset.key())
                .param("city", asked.city().strip())
                .param("authorities", String.join("\n", preset.authorities()))
                .param("authoritiesEn", bilingual ? String.join("\n", preset.authoritiesEn()) : "")
                .param("headTitle", preset.headTitle())
                .param("zone", country.zone().getId())
                .param("currency", country.currency())
                .param(
                        "languages",
                        bilingual
                                ? String.join(",", preset.languages())
                                : preset.languages().getFirst())
                .param("pattern", preset.matriculePattern())
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    UUID year(SchoolId school, NewSchool asked) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into school.school_year (id, school_id, name, starts_on, ends_on, active)
                        values (:id, :school, :name, :starts, :ends, true)
                        """)
                .param("id", id)
                .param("school", school.value())
                .param("name", asked.yearNameOrMade())
                .param("starts", asked.startsOn())
                .param("ends", asked.endsOn())
                .update();
        return id;
    }

    void period(PeriodRow row) {
        jdbc.sql("""
                        insert into school.period (id, school_id, year_id, parent_id, kind, ordinal, name, name_en, starts_on, ends_on)
                        values (:id, :school, :year, :parent, :kind, :ordinal, :name, :nameEn, :starts, :ends)
                        """)
                .param("id", row.id())
                .param("school", row.school().value())
                .param("year", row.year())
                .param("parent", row.parent(), java.sql.Types.OTHER)
                .param("kind", row.shape().kind())
                .param("ordinal", row.ordinal())
                .param("name", row.shape().name())
                .param("nameEn", row.shape().nameEn())
                .param("starts", row.plan().startsOn())
                .param("ends", row.plan().endsOn())
                .update();
    }

    Map<String, UUID> levels(SchoolId school, List<Preset.NamedCode> levels) {
        return codes(
                "insert into school.level (id, school_id, code, name, ordinal) values (?, ?, ?, ?, ?)",
                school,
                levels,
                true);
    }

    Map<String, UUID> tracks(SchoolId school, List<Preset.NamedCode> tracks) {
        return codes("insert into school.track (id, school_id, code, name) values (?, ?, ?, ?)", school, tracks, false);
    }

    private Map<String, UUID> codes(String sql, SchoolId school, List<Preset.NamedCode> rows, boolean ordered) {
        Map<String, UUID> ids = new HashMap<>();
        for (var row : rows) {
            UUID id = Ids.newId();
            ids.put(row.code(), id);
            var statement = jdbc.sql(sql)
                    .param(id)
                    .param(school.value())
                    .param(row.code())
                    .param(row.name());
            (ordered ? statement.param(ids.size()) : statement).update();
        }
        return ids;
    }

    /** @return their ids, in the order given */
    List<UUID> groups(SchoolId school, List<Preset.Group> groups) {
        List<UUID> ids = new ArrayList<>();
        for (var group : groups) {
            ids.add(Ids.newId());
            jdbc.sql("insert into school.subject_group (id, school_id, name, name_en, ordinal) values (?, ?, ?, ?, ?)")
                    .params(ids.getLast(), school.value(), group.name(), group.nameEn(), ids.size())
                    .update();
        }
        return ids;
    }

    Map<String, UUID> subjects(SchoolId school, List<Preset.Subject> subjects) {
        Map<String, UUID> ids = new HashMap<>();
        for (var subject : subjects) {
            UUID id = Ids.newId();
            ids.put(subject.code(), id);
            jdbc.sql(
                            "insert into school.subject (id, school_id, code, name, name_en, ordinal) values (?, ?, ?, ?, ?, ?)")
                    .params(id, school.value(), subject.code(), subject.name(), subject.nameEn(), ids.size())
                    .update();
        }
        return ids;
    }

    void coefficient(CoefficientRow row) {
        jdbc.sql("""
                        insert into school.coefficient (id, school_id, year_id, subject_id, group_id, level_id, track_id, coefficient)
                        values (:id, :school, :year, :subject, :group, :level, :track, :value)
                        """)
                .param("id", Ids.newId())
                .param("school", row.school().value())
                .param("year", row.year())
                .param("subject", Objects.requireNonNull(row.subject()))
                .param("group", row.group(), java.sql.Types.OTHER)
                .param("level", Objects.requireNonNull(row.level()))
                .param("track", row.track(), java.sql.Types.OTHER)
                .param("value", row.value())
                .update();
    }
}
