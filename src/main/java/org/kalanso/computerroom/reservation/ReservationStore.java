package org.kalanso.computerroom.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomReach;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reservations that were not taken and have not lapsed, as those see them who reach the room. */
@Repository
class ReservationStore {
    private static final String RESERVATION = """
            select s.id, s.room_id, s.workstation_id, w.name as seat, s.person_id, s.visitor_id,
                   coalesce(trim(v.given_names || ' ' || v.family_name), s.label) as name, s.reserved_from, s.reserved_until,
                   s.valid_until
            from computerroom.seat_session s
            join computerroom.room r on r.id = s.room_id
            join computerroom.workstation w on w.id = s.workstation_id
            left join computerroom.visitor v on v.id = s.visitor_id
            where s.state = 'CREATED' and s.reserved_from is not null and s.valid_until > :now and
            """;
    private final JdbcClient jdbc;
    private final PersonNames names;
    private final Clock clock;

    ReservationStore(JdbcClient jdbc, PersonNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** By time. @param room null = of every room the caller reaches */
    List<ReservationView> visibleTo(Caller caller, @Nullable UUID room) {
        String which = room == null ? "" : " and s.room_id = :room";
        return named(asked(RESERVATION + RoomReach.MINE + which + " order by s.reserved_from, w.name", caller)
                .param("room", room, java.sql.Types.OTHER)
                .query(ReservationStore::row)
                .list());
    }

    Optional<ReservationView> oneVisibleTo(Caller caller, UUID id) {
        return named(asked(RESERVATION + RoomReach.MINE + " and s.id = :id", caller)
                        .param("id", id)
                        .query(ReservationStore::row)
                        .list())
                .stream()
                .findFirst();
    }

    private JdbcClient.StatementSpec asked(String query, Caller caller) {
        return RoomReach.asked(jdbc.sql(query), caller).param("now", Timestamp.from(clock.instant()));
    }

    private List<ReservationView> named(List<ReservationView> rows) {
        Map<PersonId, String> called = names.of(rows.stream()
                .map(ReservationView::person)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        return rows.stream().map(each -> named(each, called)).toList();
    }

    private static ReservationView named(ReservationView row, Map<PersonId, String> called) {
        UUID person = row.person();
        if (person == null) return row;
        return new ReservationView(
                row.id(),
                row.room(),
                row.workstation(),
                row.seat(),
                person,
                row.visitor(),
                called.getOrDefault(new PersonId(person), ""),
                row.from(),
                row.until(),
                row.lapsesAt());
    }

    private static ReservationView row(ResultSet row, int n) throws SQLException {
        return new ReservationView(
                id(row, "id"),
                id(row, "room_id"),
                id(row, "workstation_id"),
                row.getString("seat"),
                row.getObject("person_id", UUID.class),
                row.getObject("visitor_id", UUID.class),
                row.getString("name"),
                instant(row, "reserved_from"),
                instant(row, "reserved_until"),
                instant(row, "valid_until"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}
