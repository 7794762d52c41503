package org.kalanso.notifications.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.notifications.preference.Preferences.Way;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preferences by person: nobody else has a way to them, but for whoever sends. */
@Repository
public class PreferenceStore {
    private final JdbcClient sql;

    PreferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** For each of them, also those who said nothing. */
    public Map<PersonId, Preferences> of(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        Map<PersonId, Map<Way, Boolean>> said = new HashMap<>();
        sql.sql("select person_id, kind, channel, wanted from notifications.preference where person_id = any (:ids)")
                .param("ids", ids)
                .query((row, n) -> said.computeIfAbsent(person(row), person -> new HashMap<>())
                        .put(
                                new Way(row.getString("kind"), Channel.valueOf(row.getString("channel"))),
                                row.getBoolean("wanted")))
                .list();
        Map<PersonId, Rhythm> rhythms = new HashMap<>();
        sql.sql("select * from notifications.rhythm where person_id = any (:ids)")
                .param("ids", ids)
                .query((row, n) -> rhythms.put(person(row), rhythm(row)))
                .list();
        Map<PersonId, Preferences> all = new HashMap<>();
        for (PersonId person : persons)
            all.put(
                    person,
                    new Preferences(said.getOrDefault(person, Map.of()), rhythms.getOrDefault(person, Rhythm.USUAL)));
        return all;
    }

    void save(PersonId person, Preferences preferences) {
        preferences
                .said()
                .forEach((way, wanted) -> sql.sql("""
                        insert into notifications.preference (person_id, kind, channel, wanted)
                        values (:person, :kind, :channel, :wanted)
                        on conflict (person_id, kind, channel) do update set wanted = excluded.wanted""")
                        .param("person", person.value())
                        .param("kind", way.kind())
                        .param("channel", way.channel().name())
                        .param("wanted", wanted)
                        .update());
        Rhythm rhythm = preferences.rhythm();
        sql.sql("""
                        insert into notifications.rhythm (person_id, zone, quiet_from, quiet_until, digest_at)
                        values (:person, :zone, :from, :until, :digest)
                        on conflict (person_id) do update set zone = excluded.zone, quiet_from = excluded.quiet_from,
                               quiet_until = excluded.quiet_until, digest_at = excluded.digest_at""")
                .param("person", person.value())
                .param("zone", rhythm.zone().getId())
                .param("from", rhythm.quietFrom(), Types.TIME)
                .param("until", rhythm.quietUntil(), Types.TIME)
                .param("digest", rhythm.digestAt(), Types.TIME)
                .update();
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                ZoneId.of(row.getString("zone")),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getObject("digest_at", LocalTime.class));
    }
}
