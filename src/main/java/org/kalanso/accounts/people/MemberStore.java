package org.kalanso.accounts.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons through the eyes of the school in which the caller works. */
@Repository
class MemberStore {
    /**
     * @param after the id of the last one of the page before; null for the first page
     * @param grownUps leave out who is a pupil and nothing else: there are hundreds, and the register has them
     */
    record Question(
            @Nullable String q,
            @Nullable Role role,
            @Nullable UUID after,
            int limit,
            boolean grownUps) {
        Question(@Nullable String q, @Nullable Role role, @Nullable UUID after, int limit) {
            this(q, role, after, limit, false);
        }
    }

    private static final String MEMBER = """
            select p.id, p.family_name, p.given_names, p.email, p.phone, p.language, p.version,
                   (select array_agg(g.role order by g.role) from accounts.role_grant g
                    where g.person_id = p.id and g.school_id = :school and g.ended_at is null) as roles,
                   exists (select from accounts.credential c where c.person_id = p.id) as signs_in
            from accounts.person p
            where p.active and exists (select from accounts.role_grant g where g.person_id = p.id
              and g.school_id = :school and g.ended_at is null and (:role::text is null or g.role = :role))
            """;
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name without accents, its words in any order, then by id. */
    List<Member> visibleTo(Caller caller, Question asked) {
        String typed = asked.q() == null ? "" : escaped(Names.key(asked.q()));
        String[] words =
                Arrays.stream(typed.split(" ")).map(word -> "%" + word + "%").toArray(String[]::new);
        return query(caller, MEMBER + """
                        and (not :grown or exists (select from accounts.role_grant g where g.person_id = p.id
                          and g.school_id = :school and g.ended_at is null and g.role <> 'PUPIL'))
                        and (p.name_key like all (:words) or p.email ilike :typed)
                        and (:after::uuid is null or (p.name_key, p.id) > (select a.name_key, a.id from accounts.person a where a.id = :after))
                        order by p.name_key, p.id limit :limit
                        """, asked.role())
                .param("grown", asked.grownUps())
                .param("words", words)
                .param("typed", "%" + typed + "%")
                .param("after", asked.after(), Types.OTHER)
                .param("limit", asked.limit())
                .query(MemberStore::member)
                .list();
    }

    Optional<Member> visibleTo(Caller caller, UUID person) {
        return query(caller, MEMBER + "and p.id = :id", null)
                .param("id", person)
                .query(MemberStore::member)
                .optional();
    }

    private JdbcClient.StatementSpec query(Caller caller, String sql, @Nullable Role role) {
        return jdbc.sql(sql)
                .param("school", caller.inSchool().value())
                .param("role", role == null ? null : role.name(), Types.VARCHAR);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getBoolean("signs_in"),
                row.getInt("version"));
    }
}
