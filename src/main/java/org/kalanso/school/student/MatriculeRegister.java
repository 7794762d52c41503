package org.kalanso.school.student;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Matricules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives matricules by the school's pattern: the next numbers that nobody has. Locks the school's row until the transaction
 * ends, so that two secretaries never get the same one; whoever changes the roster takes this lock too.
 */
@Repository
public class MatriculeRegister {
    private final JdbcClient jdbc;

    MatriculeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Numbering(MatriculePattern pattern, int next, String shortName, int year) {}

    /** The roster changes in this transaction: other changes wait, and a preview made before is told that it is old. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rosterChanges(SchoolId school) {
        jdbc.sql("update school.institution set roster_version = roster_version + 1 where id = :school")
                .param("school", school.value())
                .update();
    }

    /** @param count how many are wanted; as many come back, in order */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> next(SchoolId school, int count) {
        return next(school, count, Set.of());
    }

    /** @param spoken keys that pupils are about to get in this transaction, so that nobody is given one of them */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> next(SchoolId school, int count, Set<String> spoken) {
        Numbering numbering = locked(school);
        List<String> free = new ArrayList<>();
        int number = numbering.next;
        while (free.size() < count) {
            // looked up by the handful: where a list brought its own numbers, many in a row may be taken
            int handful = Math.max(20, count - free.size());
            List<String> candidates = new ArrayList<>();
            for (int i = 0; i < handful; i++)
                candidates.add(numbering.pattern.format(numbering.year, numbering.shortName, number + i));
            Set<String> taken = taken(school, candidates);
            for (String candidate : candidates) {
                if (free.size() == count) break;
                number++;
                String key = Matricules.key(candidate);
                if (!taken.contains(key) && !spoken.contains(key)) free.add(candidate);
            }
        }
        jdbc.sql("update school.institution set matricule_next = :next where id = :school")
                .param("next", number)
                .param("school", school.value())
                .update();
        return free;
    }

    private Numbering locked(SchoolId school) {
        return jdbc.sql("""
                        select i.matricule_pattern, i.matricule_next, i.short_name,
                               coalesce(extract(year from y.starts_on), extract(year from now()))::int as year
                        from school.institution i left join school.school_year y on y.school_id = i.id and y.active
                        where i.id = :school for update of i
                        """)
                .param("school", school.value())
                .query((rs, n) -> new Numbering(
                        new MatriculePattern(rs.getString(1)), rs.getInt(2), rs.getString(3), rs.getInt(4)))
                .single();
    }

    private Set<String> taken(SchoolId school, List<String> candidates) {
        return new HashSet<>(jdbc.sql("""
                        select value_key from school.identifier
                        where school_id = :school and issuer = 'SCHOOL' and value_key = any (:keys)
                        """)
                .param("school", school.value())
                .param("keys", candidates.stream().map(Matricules::key).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
