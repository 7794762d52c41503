package org.kalanso.accounts.profile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.session.AddressBlock;
import org.kalanso.accounts.session.SessionStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed-in person's own rows. */
@Repository
class ProfileStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProfileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Me me(Caller caller) {
        List<Me.Held> held = jdbc.sql("""
                        select school_id, role from accounts.role_grant
                        where person_id = :id and ended_at is null order by granted_at, role
                        """)
                .param("id", caller.person().value())
                .query((row, n) -> new Me.Held(row.getObject(1, UUID.class), Role.valueOf(row.getString(2))))
                .list();
        return jdbc.sql("""
                        select id, family_name, given_names, email, phone, language, platform_admin, version
                        from accounts.person where id = :id
                        """)
                .param("id", caller.person().value())
                .query((row, n) -> new Me(
                        row.getObject("id", UUID.class),
                        row.getString("family_name"),
                        row.getString("given_names"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        row.getBoolean("platform_admin"),
                        caller.school() == null ? null : caller.school().value(),
                        held,
                        row.getInt("version")))
                .single();
    }

    /** @return false when somebody changed the person meanwhile */
    boolean speak(Caller caller, String language, int version) {
        return jdbc.sql("""
                        update accounts.person set language = :language, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("language", language)
                        .param("id", caller.person().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    List<MySession> sessions(Caller caller) {
        return jdbc.sql("""
                        select id, kind, device, address, created_at, last_used_at, expires_at, id = :current as current
                        from accounts.session s
                        where person_id = :person and
                        """ + SessionStore.RUNS + " order by id = :current desc, last_used_at desc, id desc")
                .param("current", caller.sessionId())
                .param("person", caller.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new MySession(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("device"),
                        AddressBlock.of(row.getString("address")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("current")))
                .list();
    }
}
