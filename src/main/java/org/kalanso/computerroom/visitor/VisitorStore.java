package org.kalanso.computerroom.visitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomReach;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of visitors and of what they agreed to; whoever operates a room of the school reaches them. */
@Repository
public class VisitorStore {
    private static final String VISITOR = """
            select v.id, v.family_name, v.given_names, v.born_on, v.sex, v.phone, v.document, v.purpose, v.guardian_name,
                   v.guardian_phone, v.registered_by, v.registered_at, v.pseudonymised_at, v.version,
                   exists (select from computerroom.visitor_photo f where f.visitor_id = v.id) as photo,
                   c.given, c.text_version, c.language, c.text_hash, c.by_guardian, c.how, c.before, c.said_at
            from computerroom.visitor v
            left join lateral (select * from computerroom.visitor_consent k where k.visitor_id = v.id
                               order by k.said_at desc, k.id desc limit 1) c on true
            where v.school_id = :school and (:everywhere or exists (
              select from computerroom.room_operator o join computerroom.room r on r.id = o.room_id
              where r.school_id = v.school_id and o.person_id = :me))
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Visitor> visibleTo(Caller caller, UUID id) {
        return RoomReach.asked(jdbc.sql(VISITOR + " and v.id = :id"), caller)
                .param("id", id)
                .query(VisitorStore::visitor)
                .optional();
    }

    /** By name. @param typed any parts of the name; empty = everybody. @param after the name's key and the id that ended the page before */
    public List<Visitor> visibleTo(Caller caller, String typed, @Nullable VisitorCursor after, int limit) {
        String[] words = typed.isBlank() ? new String[0] : Names.key(typed).split(" ");
        String rest = after == null ? "" : " and (v.name_key, v.id) > (:key, :after)";
        return RoomReach.asked(jdbc.sql(VISITOR + """
                         and (select coalesce(bool_and(position(word in v.name_key) > 0), true) from unnest(:words) word)
                        """ + rest + " order by v.name_key, v.id limit :limit + 1"), caller)
                .param("words", words)
                .param("key", after == null ? "" : after.nameKey())
                .param("after", after == null ? null : after.id(), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(VisitorStore::visitor)
                .list();
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none, or nobody in it any more */
    Visitor editableBy(Caller caller, UUID id) {
        jdbc.sql("select id from computerroom.visitor where id = :id and school_id = :school for update")
                .param("id", id)
                .param("school", caller.inSchool().value())
                .query(UUID.class)
                .optional();
        return visibleTo(caller, id).filter(each -> !each.pseudonymised()).orElseThrow(Problem::notFound);
    }

    void insert(Caller caller, UUID id, VisitorInput.Checked input) {
        written(jdbc.sql("""
                        insert into computerroom.visitor (id, school_id, family_name, given_names, name_key, born_on, sex, phone, document,
                          purpose, guardian_name, guardian_phone, registered_by, registered_at)
                        values (:id, :school, :family, :given, :key, :born, :sex, :phone, :document, :purpose, :guardian,
                          :guardianPhone, :by, :now)
                        """), id, input)
                .param("school", caller.inSchool().value())
                .param("by", caller.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void update(UUID id, VisitorInput.Checked input) {
        written(jdbc.sql("""
                        update computerroom.visitor set family_name = :family, given_names = :given, name_key = :key, born_on = :born,
                          sex = :sex, phone = :phone, document = :document, purpose = :purpose, guardian_name = :guardian,
                          guardian_phone = :guardianPhone, version = version + 1
                        where id = :id
                        """), id, input).update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, UUID id, VisitorInput.Checked input) {
        return sql.param("id", id)
                .param("family", input.familyName())
                .param("given", input.givenNames())
                .param("key", Names.key(input.familyName() + " " + input.givenNames()))
                .param("born", input.bornOn(), java.sql.Types.DATE)
                .param("sex", input.sex())
                .param("phone", input.phone())
                .param("document", input.document())
                .param("purpose", input.purpose())
                .param("guardian", input.guardianName())
                .param("guardianPhone", input.guardianPhone());
    }

    /** Whether a session is open in their name. */
    boolean sits(UUID id) {
        return jdbc.sql("""
                        select exists (select from computerroom.seat_session
                                       where visitor_id = :id and state in ('CREATED', 'ACTIVE', 'SUSPENDED'))
                        """).param("id", id).query(Boolean.class).single();
    }

    private static Visitor visitor(ResultSet row, int n) throws SQLException {
        Timestamp said = row.getTimestamp("said_at");
        return new Visitor(
                row.getObject("id", UUID.class),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getObject("born_on", LocalDate.class),
                row.getString("sex"),
                row.getString("phone"),
                row.getString("document"),
                row.getString("purpose"),
                row.getString("guardian_name"),
                row.getString("guardian_phone"),
                row.getBoolean("photo"),
                said == null ? null : consent(row, said),
                row.getObject("registered_by", UUID.class),
                row.getTimestamp("registered_at").toInstant(),
                row.getTimestamp("pseudonymised_at") != null,
                row.getInt("version"));
    }

    private static Visitor.Consent consent(ResultSet row, Timestamp said) throws SQLException {
        return new Visitor.Consent(
                row.getBoolean("given"),
                row.getInt("text_version"),
                row.getString("language"),
                HexFormat.of().formatHex(row.getBytes("text_hash")),
                row.getBoolean("by_guardian"),
                Signature.How.valueOf(row.getString("how")),
                row.getObject("before", UUID.class),
                said.toInstant());
    }
}
