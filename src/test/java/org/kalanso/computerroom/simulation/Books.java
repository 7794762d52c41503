package org.kalanso.computerroom.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server has written, held against what really happened. */
final class Books {
    /** A seat writes its count down this often, so that a power cut costs no more of it. */
    private static final long QUARTER = 250;

    /** Two clocks in whole milliseconds. */
    private static final long ROUNDING = 2;

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60_000;
    private final JdbcClient sql;
    private final World world;
    private final Operators operators;
    private final long gapMillis;

    Books(JdbcClient sql, World world, Operators operators, int gapMinutes) {
        this.sql = sql;
        this.world = world;
        this.operators = operators;
        gapMillis = gapMinutes * MINUTE;
    }

    private record Stretch(
            String id,
            boolean closed,
            long stamped,
            long limit,
            long charged,
            long credited,
            boolean proven,
            long closedAt) {
        long unproven() {
            return charged - stamped + credited;
        }
    }

    private record Session(String state, long granted, long used, boolean open) {}

    /** What it came to. @param worst difference of a session whose every stretch was proven, in milliseconds */
    record Findings(int sessions, int stretches, int unproven, long worst, long worstUnproven, int grants) {}

    /** At any moment. */
    void oneEach() {
        for (String whose : List.of("workstation_id", "person_id", "visitor_id"))
            assertThat(sql.sql("select count(*) from (select 1 from computerroom.seat_session where " + whose
                                    + " is not null and state in ('ACTIVE', 'SUSPENDED') group by " + whose
                                    + " having count(*) > 1) twice")
                            .query(Integer.class)
                            .single())
                    .as("two open sessions of one " + whose)
                    .isZero();
    }

    Findings check() {
        assertThat(world.surprises()).as("answers nobody should get").isEmpty();
        oneEach();
        int stretches = 0;
        int unproven = 0;
        int grants = 0;
        long worst = 0;
        long worstUnproven = 0;
        for (var ticket : world.tickets().all()) {
            Session session = session(ticket.session());
            assertThat(session.open())
                    .as("a stretch of " + ticket.session() + " is still open")
                    .isFalse();
            List<Stretch> known = stretches(ticket.session());
            long off = check(ticket.session(), session, known);
            boolean proven = known.stream().allMatch(Stretch::proven);
            if (proven) worst = Math.max(worst, off);
            else worstUnproven = Math.max(worstUnproven, off);
            stretches += known.size();
            unproven += (int) known.stream().filter(each -> !each.proven()).count();
            grants += granted(ticket, session);
            journalled(ticket, session);
        }
        return new Findings(world.tickets().all().size(), stretches, unproven, worst, worstUnproven, grants);
    }

    /** @return how far what is charged is from the truth, in milliseconds */
    private long check(String id, Session session, List<Stretch> stretches) {
        long truth = 0;
        long cuts = 0;
        for (Stretch stretch : stretches) {
            check(stretch);
            var piece = world.truth().of(stretch.id());
            truth += piece.map(Truth.Piece::millis).orElse(0L);
            cuts += piece.map(Truth.Piece::cuts).orElse(0);
        }
        assertThat(session.used())
                .as("used of " + id)
                .isEqualTo(stretches.stream().mapToLong(Stretch::charged).sum());
        long off = Math.abs(Math.min(session.granted(), session.used()) - Math.min(session.granted(), truth));
        if (stretches.stream().allMatch(Stretch::proven))
            assertThat(off)
                    .as("session " + id + ": " + stretches)
                    .isLessThanOrEqualTo(Math.max(SECOND, cuts * QUARTER));
        return off;
    }

    /** Each stretch as docs/guides/time-at-a-seat.md promises it. */
    private void check(Stretch stretch) {
        assertThat(stretch.closed()).as(stretch.toString()).isTrue();
        var piece = world.truth().of(stretch.id());
        long truth = piece.map(Truth.Piece::millis).orElse(0L);
        long off = stretch.charged() - truth;
        String what = stretch + " truly " + piece;
        if (stretch.proven()) {
            assertThat(off)
                    .as(what)
                    .isBetween(-QUARTER * piece.map(Truth.Piece::cuts).orElse(0) - ROUNDING, 0L);
            return;
        }
        assertThat(piece.map(Truth.Piece::lost).orElse(true))
                .as("it was proven: " + what)
                .isTrue();
        assertThat(stretch.credited()).as(what).isEqualTo(Math.min(stretch.unproven(), gapMillis));
        assertThat(off).as("too much: " + what).isLessThanOrEqualTo(stretch.unproven() - stretch.credited());
        // a seat that nobody heard of any more may have gone on after its stretch was closed here
        long after = piece.map(known -> Math.max(0, known.lockedAt() - stretch.closedAt()))
                .orElse(0L);
        assertThat(-off).as("too little: " + what).isLessThanOrEqualTo(stretch.credited() + after);
    }

    /** Added once for each tap, and nothing else. @return how often */
    private int granted(Tickets.Ticket ticket, Session session) {
        record Grant(long millis, String key) {}
        var grants = sql.sql("select ms, request_key from computerroom.time_grant where session_id = :id")
                .param("id", UUID.fromString(ticket.session()))
                .query((row, n) -> new Grant(row.getLong(1), String.valueOf(row.getString(2))))
                .list();
        assertThat(session.granted())
                .isEqualTo(grants.stream().mapToLong(Grant::millis).sum());
        var keyed = grants.stream().filter(each -> !each.key().equals("null")).toList();
        assertThat(keyed).extracting(Grant::key).doesNotHaveDuplicates().containsAll(operators.done(ticket.session()));
        var possible = operators.done(ticket.session());
        possible.addAll(operators.unsure(ticket.session()));
        assertThat(possible).containsAll(keyed.stream().map(Grant::key).toList());
        keyed.forEach(each -> assertThat(each.millis()).isEqualTo(Operators.minutes(each.key()) * MINUTE));
        assertThat(grants.size() - keyed.size()).as("nobody else gave any").isOne();
        return keyed.size();
    }

    private void journalled(Tickets.Ticket ticket, Session session) {
        long minutes = sum(ticket, "created", "minutes") + sum(ticket, "time-added", "minutes");
        assertThat(minutes * MINUTE).as("journal of " + ticket.session()).isEqualTo(session.granted());
        assertThat(lines(ticket, "started")).as("starts of " + ticket.session()).isLessThanOrEqualTo(1);
        assertThat(world.tickets().openings(ticket.session())).isLessThanOrEqualTo(1 + lines(ticket, "resumed"));
        assertThat(lines(ticket, "ended") + lines(ticket, "expired")).isOne();
    }

    private long sum(Tickets.Ticket ticket, String verb, String what) {
        return sql.sql(
                        "select coalesce(sum((after ->> :what)::int), 0) from audit.entry where object_id = :id and act = :act")
                .param("what", what)
                .param("id", ticket.session())
                .param("act", "seat-session." + verb)
                .query(Long.class)
                .single();
    }

    private int lines(Tickets.Ticket ticket, String verb) {
        return sql.sql("select count(*) from audit.entry where object_id = :id and act = :act")
                .param("id", ticket.session())
                .param("act", "seat-session." + verb)
                .query(Integer.class)
                .single();
    }

    private Session session(String id) {
        return sql.sql(
                        "select state, granted_ms, used_ms, stretch_id is not null from computerroom.seat_session where id = :id")
                .param("id", UUID.fromString(id))
                .query((row, n) -> new Session(row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4)))
                .single();
    }

    private List<Stretch> stretches(String session) {
        return sql.sql("""
                        select id, closed_at, stamped_ms, limit_ms, charged_ms, credited_ms, proven from computerroom.stretch
                        where session_id = :id order by opened_at
                        """)
                .param("id", UUID.fromString(session))
                .query((row, n) -> {
                    var closed = row.getTimestamp("closed_at");
                    return new Stretch(
                            row.getString("id"),
                            closed != null,
                            row.getLong("stamped_ms"),
                            row.getLong("limit_ms"),
                            row.getLong("charged_ms"),
                            row.getLong("credited_ms"),
                            row.getBoolean("proven"),
                            closed == null ? 0 : closed.getTime());
                })
                .list();
    }
}
