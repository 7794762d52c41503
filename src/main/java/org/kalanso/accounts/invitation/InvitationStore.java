package org.kalanso.accounts.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations as rows. */
@Repository
class InvitationStore {
    private static final String INVITATION = """
            select id, school_id, person_id, role, email, coalesce(family_name, '') as family_name,
                   coalesce(given_names, '') as given_names, created_at, expires_at, mailed_at,
                   case when accepted_at is not null then 'ACCEPTED' when withdrawn_at is not null then 'WITHDRAWN'
                        when expires_at <= :now then 'EXPIRED' else 'OPEN' end as state
            from accounts.invitation
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Invitation invitation, byte[] codeHash, PersonId by) {
        jdbc.sql("""
                        insert into accounts.invitation (id, code_hash, school_id, person_id, role, email, family_name,
                          given_names, invited_by, created_at, expires_at)
                        values (:id, :code, :school, :person, :role, :email, :family, :given, :by, :now, :expires)
                        """)
                .param("id", invitation.id())
                .param("code", codeHash)
                .param("school", invitation.school())
                .param("person", invitation.person(), Types.OTHER)
                .param("role", invitation.role().name())
                .param("email", invitation.email(), Types.VARCHAR)
                .param("family", invitation.familyName())
                .param("given", invitation.givenNames())
                .param("by", by.value())
                .param("now", Timestamp.from(invitation.createdAt()))
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    /** Newest first. @param before the last id of the page before */
    List<Invitation> of(SchoolId school, @Nullable UUID before, int limit) {
        return query(INVITATION + """
                        where school_id = :school and (:before::uuid is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("school", school.value())
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(InvitationStore::invitation)
                .list();
    }

    Optional<Invitation> byCode(byte[] codeHash) {
        return query(INVITATION + "where code_hash = :code")
                .param("code", codeHash)
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Is this somebody of the school who has no password? Else an invitation would hand their account to its reader. */
    boolean mayBeInvited(SchoolId school, UUID person) {
        return jdbc.sql("""
                        select exists (select from accounts.role_grant
                                       where person_id = :person and school_id = :school and ended_at is null)
                           and not exists (select from accounts.credential where person_id = :person and kind = 'PASSWORD')
                        """)
                .param("person", person)
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    /** One of several who follow the link at once: only the first is told yes. */
    boolean accept(UUID id, PersonId by) {
        return query("""
                        update accounts.invitation set accepted_at = :now, accepted_by = :by
                        where id = :id and accepted_at is null and withdrawn_at is null and expires_at > :now
                        """).param("by", by.value()).param("id", id).update() == 1;
    }

    /** What the school knows of somebody it invites. */
    record Known(
            String familyName,
            String givenNames,
            @Nullable String email,
            @Nullable String phone) {}

    Known known(UUID person) {
        return jdbc.sql("select family_name, given_names, email, phone from accounts.person where id = :id")
                .param("id", person)
                .query((row, n) -> new Known(
                        row.getString("family_name"),
                        row.getString("given_names"),
                        row.getString("email"),
                        row.getString("phone")))
                .single();
    }

    void mailed(UUID id) {
        query("update accounts.invitation set mailed_at = :now where id = :id")
                .param("id", id)
                .update();
    }

    /** Of two links to one person the older must not open anything. */
    void withdrawAll(SchoolId school, UUID person) {
        query("""
                        update accounts.invitation set withdrawn_at = :now
                        where person_id = :person and school_id = :school and accepted_at is null and withdrawn_at is null
                        """).param("person", person).param("school", school.value()).update();
    }

    boolean withdraw(SchoolId school, UUID id) {
        return query("""
                        update accounts.invitation set withdrawn_at = :now
                        where id = :id and school_id = :school and accepted_at is null and withdrawn_at is null
                        """).param("id", id).param("school", school.value()).update() == 1;
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(sql).param("now", Timestamp.from(clock.instant()));
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        Timestamp mailed = row.getTimestamp("mailed_at");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("email"),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                mailed == null ? null : mailed.toInstant(),
                row.getString("state"));
    }
}
