package org.kalanso.accounts.privacy;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.kalanso.platform.text.Names;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The account itself: name, ways to be reached, sign-ins, roles, answers. The row stays, for everything points at its id. */
@Repository
@Order(900) // last: the others still look names up
class AccountsData implements PersonalData {
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Sessions sessions;
    private final Clock clock;

    AccountsData(JdbcClient jdbc, JsonRows rows, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        var found = new LinkedHashMap<String, Object>();
        found.put("person", rows.of("""
                select family_name, given_names, email, email_confirmed_at, phone, phone_confirmed_at, sex, language, active,
                       created_at from accounts.person where id = :person and (:school::uuid is null or true)""", whose));
        found.put("roles", rows.of("""
                select school_id, role, granted_at, ended_at from accounts.role_grant
                where person_id = :person and (:school::uuid is null or school_id = :school) order by granted_at""", whose));
        found.put("consents", rows.of("""
                select school_id, purpose, given, text_version, text_language, encode(text_hash, 'hex') as text_hash, channel,
                       said_at from accounts.consent
                where person_id = :person and (:school::uuid is null or school_id = :school) order by ordinal""", whose));
        found.put("erasures", rows.of("""
                select school_id, reason, asked_at, decided_at, accepted, answer from accounts.erasure
                where person_id = :person and (:school::uuid is null or school_id = :school) order by asked_at""", whose));
        if (whose.school() == null) own(whose, found);
        return found;
    }

    /** What belongs to the account and to no school. */
    private void own(Whose whose, Map<String, Object> found) {
        found.put("signInNames", rows.of("""
                select kind, value_key as value, school_id from accounts.sign_in_name
                where person_id = :person and :school::uuid is null order by kind, value_key""", whose));
        found.put("details", rows.of("""
                select education, interests, about from accounts.person_detail
                where person_id = :person and :school::uuid is null""", whose));
        found.put("sessions", rows.of("""
                select kind, device, address, created_at, last_used_at, ended_at, ended_reason from accounts.session
                where person_id = :person and :school::uuid is null order by created_at""", whose));
        found.put("passkeys", rows.of("""
                select label, aaguid, transports, backed_up, created_at, last_used_at from accounts.passkey
                where person_id = :person and :school::uuid is null order by created_at""", whose));
        found.put("invitations", rows.of("""
                select school_id, role, email, phone, family_name, given_names, created_at, accepted_at from accounts.invitation
                where (person_id = :person or accepted_by = :person) and :school::uuid is null order by created_at""", whose));
    }

    @Override
    public Map<String, byte[]> files(Whose whose) {
        var photo = jdbc.sql("select large from accounts.photo where person_id = :person")
                .param("person", whose.person().value())
                .query((row, n) -> row.getBytes(1))
                .optional();
        return photo.isEmpty() ? Map.of() : Map.of("photo.jpg", photo.get());
    }

    @Override
    public Set<String> words(Whose whose) {
        var words = new HashSet<String>();
        jdbc.sql("select family_name, given_names, email, phone from accounts.person where id = :id")
                .param("id", whose.person().value())
                .query(row -> {
                    String family = row.getString(1);
                    String given = row.getString(2);
                    words.add((family + " " + given).strip());
                    words.add((given + " " + family).strip());
                    if (row.getString(3) != null) words.add(row.getString(3));
                    if (row.getString(4) != null) words.add(row.getString(4));
                });
        words.addAll(
                jdbc.sql("select value_key from accounts.sign_in_name where person_id = :id and kind <> 'USERNAME'")
                        .param("id", whose.person().value())
                        .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1)))
                        .list());
        return words;
    }

    @Override
    public void forget(Forgotten who) {
        update("update accounts.erasure set reason = '', answer = '' where person_id = :person", who);
        update("delete from accounts.data_export where person_id = :person or asked_by = :person and :everywhere", who);
        endRoles(who);
        if (!who.everywhere()) return;
        sessions.endAll(List.of(who.person()), "forgotten");
        removeWhatHangsOn(who);
        update("""
                update accounts.invitation set email = null, phone = null, family_name = null, given_names = null
                where accepted_by = :person and :everywhere""", who);
        jdbc.sql("""
                        update accounts.person set family_name = :name, given_names = '', name_key = :key, email = null,
                          email_confirmed_at = null, phone = null, phone_confirmed_at = null, sex = null, active = false,
                          platform_admin = false, forgotten_at = :now, version = version + 1
                        where id = :person
                        """)
                .param("name", who.pseudonym())
                .param("key", Names.key(who.pseudonym()))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", who.person().value())
                .update();
    }

    private void endRoles(Forgotten who) {
        jdbc.sql("""
                        update accounts.role_grant set ended_at = greatest(:now, granted_at)
                        where person_id = :person and ended_at is null and (:everywhere or school_id = :school)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", who.person().value())
                .param("everywhere", who.everywhere())
                .param("school", who.school() == null ? null : who.school().value(), Types.OTHER)
                .update();
    }

    /**
     * Whatever would go with the person's row goes now: sign-in names, secrets, sessions, open requests, and what later
     * migrations hang on it the same way. Only the roles stay, ended: they say what the pseudonym was.
     */
    private void removeWhatHangsOn(Forgotten who) {
        var columns = jdbc.sql("""
                        select format('%s where %I', c.conrelid::regclass, a.attname)
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'accounts.person'::regclass and c.confdeltype = 'c'
                          and c.conrelid <> 'accounts.role_grant'::regclass
                        """)
                .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1)))
                .list();
        for (String column : columns)
            jdbc.sql("delete from " + column + " = :person")
                    .param("person", who.person().value())
                    .update();
    }

    private void update(String sql, Forgotten who) {
        var statement = jdbc.sql(sql).param("person", who.person().value());
        if (sql.contains(":everywhere")) statement = statement.param("everywhere", who.everywhere());
        statement.update();
    }

    @Override
    public List<String> keeps() {
        return List.of("privacy.keeps-roles", "privacy.keeps-consents");
    }
}
