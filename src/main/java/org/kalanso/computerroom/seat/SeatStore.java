package org.kalanso.computerroom.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.workstation.EnrolSeat;
import org.kalanso.computerroom.workstation.Service;
import org.kalanso.computerroom.workstation.Silence;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats by their keys, and when each was heard. */
@Repository
class SeatStore {
    private static final String SEAT = """
            select id, school_id, room_id, name, ip, service, page, beat_at, heard_online, said, said_at
            from computerroom.workstation where
            """;
    private static final Duration PAGES_KEPT = Duration.ofDays(30);
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Silence silence;

    SeatStore(JdbcClient jdbc, Clock clock, Silence silence) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.silence = silence;
    }

    /**
     * @param key what the seat shows; @param address where it speaks from
     * @throws org.kalanso.platform.problem.Problem 401 for no seat's key; 403 from another address than the seat's
     */
    Seat byKey(@Nullable String key, String address) {
        if (key == null || key.isEmpty()) throw ComputerroomProblem.unknownSeat();
        Seat found = find(" device_hash = :value", EnrolSeat.hash(key)).orElseThrow(ComputerroomProblem::unknownSeat);
        if (!found.ip().isEmpty() && !found.ip().equals(address)) throw ComputerroomProblem.seatElsewhere();
        return found;
    }

    /**
     * With its row locked: words of one seat are heard one after the other. Its sessions are locked after it, never before, and
     * may be moved to it meanwhile.
     */
    Seat locked(UUID id) {
        return find(" id = :value for no key update", id).orElseThrow(ComputerroomProblem::unknownSeat);
    }

    /** @throws org.kalanso.platform.problem.Problem 401 where it was removed */
    Seat one(UUID id) {
        return find(" id = :value", id).orElseThrow(ComputerroomProblem::unknownSeat);
    }

    /**
     * A seat's word is taken, with its row locked from here on: it was heard now, and the word's number is kept.
     *
     * @param n null for a word that is not counted
     * @return as it was before the word; empty where a number as great, or a greater, was heard of this page before
     */
    Optional<Seat> heard(UUID id, UUID page, @Nullable Long n) {
        var heard = jdbc.sql("""
                        with seat as (
                          update computerroom.workstation set beat_at = :now, heard_online = true where id = :id
                          returning new.id, new.school_id, new.room_id, new.name, new.ip, new.service, new.page, old.beat_at,
                                    old.heard_online, new.said, new.said_at),
                        counted as (
                          insert into computerroom.seat_page as p (workstation_id, page, last_word, heard_at)
                          select id, :page, cast(:n as bigint), :now from seat where cast(:n as bigint) is not null
                          on conflict (workstation_id, page) do update set last_word = excluded.last_word, heard_at =
                            case when p.heard_at < excluded.heard_at - interval '1 day' then excluded.heard_at else p.heard_at end
                            where p.last_word < excluded.last_word
                          returning 1)
                        select seat.*, cast(:n as bigint) is null or exists (select from counted) as is_next from seat
                        """)
                .param("id", id)
                .param("page", page)
                .param("n", n, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new Heard(seat(row), row.getBoolean("is_next")))
                .optional()
                .orElseThrow(ComputerroomProblem::unknownSeat);
        return heard.isNext() ? Optional.of(heard.seat()) : Optional.empty();
    }

    private record Heard(Seat seat, boolean isNext) {}

    /** A seat beside what its room is called and asks of people. */
    record Shown(Seat seat, String room, String rules) {}

    /** @throws org.kalanso.platform.problem.Problem 401 where it was removed */
    Shown shown(UUID id) {
        return jdbc.sql("""
                        select w.id, w.school_id, w.room_id, w.name, w.ip, w.service, w.page, w.beat_at, w.heard_online, w.said,
                               w.said_at, r.name as room, r.rules
                        from computerroom.workstation w join computerroom.room r on r.id = w.room_id where w.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Shown(seat(row), row.getString("room"), row.getString("rules")))
                .optional()
                .orElseThrow(ComputerroomProblem::unknownSeat);
    }

    /** Keeps the word's number. @return false where one as great, or a greater, was heard of this page before */
    boolean isNext(UUID seat, UUID page, long n) {
        return jdbc.sql("""
                        insert into computerroom.seat_page as p (workstation_id, page, last_word, heard_at)
                        values (:seat, :page, :n, :now)
                        on conflict (workstation_id, page) do update
                          set last_word = excluded.last_word, heard_at = excluded.heard_at where p.last_word < excluded.last_word
                        """)
                        .param("seat", seat)
                        .param("page", page)
                        .param("n", n)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Pages that were last heard a month ago. */
    void forgetPages() {
        jdbc.sql("delete from computerroom.seat_page where heard_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(PAGES_KEPT)))
                .update();
    }

    private Optional<Seat> find(String which, Object value) {
        return jdbc.sql(SEAT + which)
                .param("value", value)
                .query((row, n) -> seat(row))
                .optional();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        Timestamp beat = row.getTimestamp("beat_at");
        Timestamp said = row.getTimestamp("said_at");
        return new Seat(
                row.getObject("id", UUID.class),
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getObject("room_id", UUID.class),
                row.getString("name"),
                row.getString("ip"),
                Service.valueOf(row.getString("service")),
                row.getObject("page", UUID.class),
                beat == null ? null : beat.toInstant(),
                row.getBoolean("heard_online"),
                row.getString("said"),
                said == null ? null : said.toInstant());
    }

    void spokenForBy(UUID id, UUID page) {
        jdbc.sql("update computerroom.workstation set page = :page where id = :id")
                .param("page", page)
                .param("id", id)
                .update();
    }

    /** @param what {@code called_at} or {@code wants_time_at} */
    private void asks(UUID id, String what) {
        jdbc.sql("update computerroom.workstation set " + what + " = coalesce(" + what + ", :now) where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void calls(UUID id) {
        asks(id, "called_at");
    }

    void wantsTime(UUID id) {
        asks(id, "wants_time_at");
    }

    /** Did another run of the seat's page bear witness here before, and is over? Then its words are old ones. */
    boolean isOver(UUID seat, UUID page) {
        return jdbc.sql("""
                        select exists (select from computerroom.stretch
                                       where workstation_id = :seat and page = :page and closed_at is not null)
                        """)
                .param("seat", seat)
                .param("page", page)
                .query(Boolean.class)
                .single();
    }

    /** Takes those of which three words are missing as gone. @return which, each once */
    List<Seat> fallenSilent() {
        return jdbc
                .sql("""
                        update computerroom.workstation set heard_online = false
                        where id in (select id from computerroom.workstation
                                     where heard_online and device_hash is not null and beat_at < :silent
                                     order by id for no key update skip locked)
                        returning id
                        """)
                .param("silent", Timestamp.from(silence.before()))
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .map(id -> find(" id = :value", id).orElseThrow())
                .toList();
    }

    /** For when a locked seat is kept for somebody, where it is now. */
    Optional<Instant> reservedFrom(UUID seat) {
        return jdbc.sql("""
                        select coalesce(reserved_from, valid_from) from computerroom.seat_session
                        where workstation_id = :seat and state = 'CREATED' and valid_from <= :now and valid_until > :now limit 1
                        """)
                .param("seat", seat)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> Objects.requireNonNull(row.getTimestamp(1)).toInstant())
                .optional();
    }

    /** Has nobody a number of the queue, and is another seat of the room free for whoever comes? */
    boolean nobodyWaits(Seat seat) {
        return jdbc.sql("""
                        select not exists (
                          select from computerroom.queue_ticket q where q.room_id = :room and q.closed_at is null and q.created_at > :day)
                        and exists (
                          select from computerroom.workstation w
                          where w.room_id = :room and w.id <> :seat and w.service = 'IN_SERVICE' and w.retired_at is null
                            and (w.device_hash is null or w.heard_online and w.beat_at >= :silent)
                            and not exists (select from computerroom.seat_session s
                                            where s.workstation_id = w.id and s.state in ('CREATED', 'ACTIVE', 'SUSPENDED')))
                        """)
                .param("room", seat.room())
                .param("seat", seat.id())
                .param("day", Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(1))))
                .param("silent", Timestamp.from(silence.before()))
                .query(Boolean.class)
                .single();
    }
}
