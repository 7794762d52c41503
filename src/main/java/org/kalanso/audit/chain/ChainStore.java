package org.kalanso.audit.chain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links and anchors as rows. */
@Repository
class ChainStore {
    /** Any number, as long as no other lock of ours uses it. */
    private static final long TURN = 0x6a6f75726e616cL;

    /** An entry that hangs in no chain yet. */
    record Loose(long id, UUID school, byte[] hash) {}

    /**
     * The ids given out up to some moment, and who may still have been about to commit one of them.
     *
     * @param newest no entry had a higher id
     * @param writing the transactions that held the lock of writers on the journal. It is taken before an id is and kept to
     *     the end, so it misses nobody. Transaction numbers would: a snapshot's xmax is the latest that is over, plus one,
     *     and those above it may be running.
     */
    record Moment(long newest, Set<String> writing) {}

    private final JdbcClient sql;

    ChainStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One at a time on all nodes; let go at the transaction's end. */
    boolean tryTurn() {
        return sql.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    void awaitTurn() {
        sql.sql("select pg_advisory_xact_lock(:turn)::text")
                .param("turn", TURN)
                .query(String.class)
                .single();
    }

    /** The ids first, then the writers: whoever took one of these ids is either over or among them. */
    Moment moment() {
        // of a sequence that gave nothing yet, the last value is the one it will give first
        long newest = sql.sql("select case when is_called then last_value else 0 end from audit.entry_id_seq")
                .query(Long.class)
                .single();
        var writing = sql.sql("""
                        select virtualtransaction from pg_locks
                        where locktype = 'relation' and relation = 'audit.entry'::regclass and mode = 'RowExclusiveLock'
                          and database = (select oid from pg_database where datname = current_database())""").query((row, n) -> row.getString(1)).set();
        return new Moment(newest, writing);
    }

    /** Committed entries above the floor that hang in no chain, by id. */
    List<Loose> loose(long floor, int most) {
        return sql.sql("""
                select e.id, coalesce(e.school_id, :none) as school, e.hash from audit.entry e
                where e.id > :floor and not exists (select from audit.link l where l.entry_id = e.id)
                order by e.id limit :most""")
                .param("none", Standing.NO_SCHOOL)
                .param("floor", floor)
                .param("most", most)
                .query((row, n) ->
                        new Loose(row.getLong("id"), row.getObject("school", UUID.class), row.getBytes("hash")))
                .list();
    }

    Optional<Standing> end(UUID school) {
        return sql.sql("""
                select school_id, position, mac from audit.link where school_id = :school
                order by position desc limit 1""").param("school", school).query(ChainStore::standing).optional();
    }

    Optional<Standing> at(UUID school, long position) {
        return sql.sql(
                        "select school_id, position, mac from audit.link where school_id = :school and position = :position")
                .param("school", school)
                .param("position", position)
                .query(ChainStore::standing)
                .optional();
    }

    /** The end of every chain. */
    List<Standing> ends() {
        return sql.sql("""
                select distinct on (school_id) school_id, position, mac from audit.link
                order by school_id, position desc""").query(ChainStore::standing).list();
    }

    void append(List<Standing> links, List<Long> entries) {
        sql.sql("""
                insert into audit.link (school_id, position, entry_id, mac)
                select * from unnest(:schools, :positions, :entries, :macs)""")
                .param("schools", links.stream().map(Standing::school).toArray(UUID[]::new))
                .param("positions", links.stream().map(Standing::position).toArray(Long[]::new))
                .param("entries", entries.toArray(Long[]::new))
                .param("macs", links.stream().map(Standing::mac).toArray(byte[][]::new))
                .update();
    }

    /** Takes the anchor of the day; one that stands is left as it is. */
    boolean anchor(Standing end, LocalDate day, Instant at) {
        return sql.sql("""
                insert into audit.anchor (school_id, taken_on, position, mac, taken_at)
                values (:school, :day, :position, :mac, :at) on conflict do nothing""")
                        .param("school", end.school())
                        .param("day", day)
                        .param("position", end.position())
                        .param("mac", end.mac())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Up to where every entry of a chain is older; 0 when none is. The last link always stays. */
    long lastBefore(UUID school, Instant cutoff) {
        return sql.sql("""
                select coalesce(min(l.position) filter (where e.at >= :cutoff), max(l.position)) - 1
                from audit.link l join audit.entry e on e.id = l.entry_id where l.school_id = :school""")
                .param("school", school)
                .param("cutoff", Timestamp.from(cutoff))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** @return how many entries are gone */
    long cleanUp(UUID school, long upTo) {
        return sql.sql("select audit.clean_up(:school, :upTo)")
                .param("school", school)
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }

    private static Standing standing(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Standing(row.getObject("school_id", UUID.class), row.getLong("position"), row.getBytes("mac"));
    }
}
