package org.kalanso.community.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of conversations. The two of it reach one, and a head while it is reported. */
@Repository
class ConversationStore {
    private static final String CONVERSATION = """
            select c.id, c.school_id, c.student_id, c.last_seq, c.last_at, c.reported_at, c.reported_by, c.report, c.closed_at, c.closing,
                   (select p.person_id from community.participant p where p.conversation_id = c.id and p.side = 'GUARDIAN') as guardian,
                   (select p.person_id from community.participant p where p.conversation_id = c.id and p.side = 'STAFF') as staff
            from community.conversation c where c.school_id = :school
            """;
    private static final String MINE =
            " exists (select from community.participant p where p.conversation_id = c.id and p.person_id = :person) ";
    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller's own, the last written in first. @param before the last of the page before; null = the first page */
    List<Conversation> of(Caller caller, @Nullable ConversationId before, int limit) {
        return asked(CONVERSATION + " and" + MINE + """
                         and (:before::uuid is null or (c.last_at, c.id) <
                              (select b.last_at, b.id from community.conversation b where b.id = :before))
                        order by c.last_at desc, c.id desc limit :limit
                        """, caller)
                .param("before", before == null ? null : before.value(), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(ConversationStore::conversation)
                .list();
    }

    /** Those that a head is asked to look at, the longest waiting first; then those that are closed. */
    List<Conversation> reported(Caller head) {
        return jdbc.sql(
                        CONVERSATION
                                + " and (c.reported_at is not null or c.closed_at is not null) order by c.reported_at nulls last, c.closed_at desc, c.id limit 200")
                .param("school", head.inSchool().value())
                .query(ConversationStore::conversation)
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists (select from community.conversation)")
                .query(Boolean.class)
                .single();
    }

    int reportedCount(Caller head) {
        return jdbc.sql("""
                        select count(*) from community.conversation where school_id = :school and reported_at is not null
                        """)
                .param("school", head.inSchool().value())
                .query(Integer.class)
                .single();
    }

    Optional<Conversation> visibleTo(Caller caller, ConversationId id) {
        return one(
                caller, id, "(" + MINE + " or (:head and (c.reported_at is not null or c.closed_by is not null)))", "");
    }

    /** One's own, with its row locked until the transaction ends. @throws Problem 404 where it is not theirs */
    Conversation heldBy(Caller caller, ConversationId id) {
        return one(caller, id, "(" + MINE + ")", " for update of c").orElseThrow(Problem::notFound);
    }

    /** One that a head decides about, locked. @throws Problem 404 where it is not for them to see */
    Conversation decidedBy(Caller head, ConversationId id) {
        return one(
                        head,
                        id,
                        "(" + MINE + " or c.reported_at is not null or c.closed_by is not null) and :head",
                        " for update of c")
                .orElseThrow(Problem::notFound);
    }

    private Optional<Conversation> one(Caller caller, ConversationId id, String who, String lock) {
        return asked(CONVERSATION + " and c.id = :id and " + who + lock, caller)
                .param("id", id.value())
                .param("head", caller.is(Role.HEAD))
                .query(ConversationStore::conversation)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller) {
        return jdbc.sql(sql)
                .param("school", caller.inSchool().value())
                .param("person", caller.person().value());
    }

    /** The conversation of these three, the one there was where there was one. */
    ConversationId begin(SchoolId school, StudentId student, PersonId guardian, PersonId staff, Instant now) {
        String pair = student + ":" + guardian + ":" + staff;
        jdbc.sql("""
                        insert into community.conversation (id, school_id, student_id, pair, created_at, last_at)
                        values (:id, :school, :student, :pair, :now, :now) on conflict (pair) do nothing
                        """)
                .param("id", ConversationId.newId().value())
                .param("school", school.value())
                .param("student", student.value())
                .param("pair", pair)
                .param("now", Timestamp.from(now))
                .update();
        UUID id = jdbc.sql("select id from community.conversation where pair = :pair")
                .param("pair", pair)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into community.participant (conversation_id, person_id, side)
                        values (:id, :guardian, 'GUARDIAN'), (:id, :staff, 'STAFF') on conflict do nothing
                        """)
                .param("id", id)
                .param("guardian", guardian.value())
                .param("staff", staff.value())
                .update();
        return new ConversationId(id);
    }

    void report(ConversationId id, @Nullable PersonId by, String why, @Nullable Instant at) {
        jdbc.sql("""
                        update community.conversation set reported_at = :at, reported_by = :by, report = :why where id = :id
                        """)
                .param("id", id.value())
                .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("why", why)
                .update();
    }

    void close(ConversationId id, @Nullable PersonId by, String why, @Nullable Instant at) {
        jdbc.sql("update community.conversation set closed_at = :at, closed_by = :by, closing = :why where id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("why", why)
                .update();
    }

    private static Conversation conversation(ResultSet rs, int n) throws SQLException {
        UUID reportedBy = rs.getObject("reported_by", UUID.class);
        return new Conversation(
                new ConversationId(rs.getObject("id", UUID.class)),
                new SchoolId(rs.getObject("school_id", UUID.class)),
                new StudentId(rs.getObject("student_id", UUID.class)),
                new PersonId(rs.getObject("guardian", UUID.class)),
                new PersonId(rs.getObject("staff", UUID.class)),
                rs.getInt("last_seq"),
                rs.getTimestamp("last_at").toInstant(),
                instant(rs.getTimestamp("reported_at")),
                reportedBy == null ? null : new PersonId(reportedBy),
                rs.getString("report"),
                instant(rs.getTimestamp("closed_at")),
                rs.getString("closing"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
