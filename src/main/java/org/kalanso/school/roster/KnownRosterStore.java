package org.kalanso.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole roster of a school at once: a list touches most of it. */
@Repository
class KnownRosterStore {
    private final JdbcClient jdbc;

    KnownRosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownRoster of(UUID school) {
        Map<UUID, KnownPupil> pupils = pupils(school);
        Map<String, KnownGuardian> guardians = guardians(school, pupils);
        Map<String, KnownPupil> byMatricule = new HashMap<>();
        for (KnownPupil pupil : pupils.values())
            if (pupil.matricule() != null) byMatricule.put(Matricules.key(pupil.matricule()), pupil);
        return new KnownRoster(byMatricule, rows(school, pupils), guardians, levels(school), classes(school));
    }

    private Map<UUID, KnownPupil> pupils(UUID school) {
        Map<UUID, KnownPupil> pupils = new HashMap<>();
        jdbc.sql("""
                        select s.id, s.person_id, s.matricule, s.family_name, s.given_names, s.sex, s.born_on, s.born_year,
                               s.born_at, c.name_key as class_key, coalesce(c.name, '') as class_name,
                               coalesce(e.repeater, false) as repeater
                        from school.student s
                        left join school.school_year y on y.school_id = s.school_id and y.active
                        left join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
                        left join school.class_group c on c.id = e.class_id
                        where s.school_id = :school
                        """)
                .param("school", school)
                .query((rs, n) -> pupils.put(rs.getObject("id", UUID.class), pupil(rs)))
                .list();
        return pupils;
    }

    private static KnownPupil pupil(ResultSet rs) throws SQLException {
        return new KnownPupil(
                rs.getObject("id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("matricule"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getObject("born_on", LocalDate.class),
                rs.getObject("born_year", Integer.class),
                rs.getString("born_at"),
                rs.getString("class_key"),
                rs.getString("class_name"),
                rs.getBoolean("repeater"),
                List.of());
    }

    private Map<String, KnownGuardian> guardians(UUID school, Map<UUID, KnownPupil> pupils) {
        Map<UUID, KnownGuardian> byId = new HashMap<>();
        Map<String, KnownGuardian> byIdentity = new HashMap<>();
        jdbc.sql("""
                        select g.id, g.name_key, g.phone,
                               coalesce((select array_agg(p.value order by p.ordinal) from school.guardian_phone p
                                         where p.guardian_id = g.id), '{}') as phones
                        from school.guardian g where g.school_id = :school
                        """)
                .param("school", school)
                .query((rs, n) -> {
                    List<String> phones =
                            Arrays.asList((String[]) rs.getArray("phones").getArray());
                    return new KnownGuardian(
                            rs.getObject("id", UUID.class), rs.getString("name_key"), rs.getString("phone"), phones);
                })
                .list()
                .forEach(guardian -> {
                    byId.put(guardian.id(), guardian);
                    if (guardian.phone() != null) byIdentity.put(guardian.identity(), guardian);
                });
        jdbc.sql(
                        "select student_id, guardian_id from school.guardianship where school_id = :school and ended_at is null")
                .param("school", school)
                .query((rs, n) -> {
                    KnownPupil pupil = pupils.get(rs.getObject(1, UUID.class));
                    KnownGuardian guardian = byId.get(rs.getObject(2, UUID.class));
                    return pupil != null
                            && guardian != null
                            && pupil.guardians().add(guardian);
                })
                .list();
        return byIdentity;
    }

    private Map<String, KnownPupil> rows(UUID school, Map<UUID, KnownPupil> pupils) {
        Map<String, KnownPupil> rows = new HashMap<>();
        jdbc.sql("select fingerprint, student_id from school.roster_row where school_id = :school")
                .param("school", school)
                .query((rs, n) -> {
                    KnownPupil pupil = pupils.get(rs.getObject(2, UUID.class));
                    return pupil == null ? null : rows.put(rs.getString(1), pupil);
                })
                .list();
        return rows;
    }

    private Set<String> levels(UUID school) {
        return new HashSet<>(jdbc.sql("select code from school.level where school_id = :school")
                .param("school", school)
                .query((rs, n) -> Names.key(rs.getString(1)))
                .list());
    }

    /** Keyed by what the name says now: the stored key may come from an older spelling rule. */
    private Map<String, UUID> classes(UUID school) {
        Map<String, UUID> classes = new HashMap<>();
        jdbc.sql("""
                        select c.name, c.id from school.class_group c
                        join school.school_year y on y.id = c.year_id and y.active
                        where c.school_id = :school
                        """)
                .param("school", school)
                .query((rs, n) -> classes.put(ClassName.of(rs.getString(1)).key(), rs.getObject(2, UUID.class)))
                .list();
        return classes;
    }
}
