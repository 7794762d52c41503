package org.kalanso.computerroom.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.schedule.Guest;
import org.kalanso.computerroom.schedule.RoomSchedules;
import org.kalanso.computerroom.schedule.Stay;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The session of somebody who has shown who they are: what waits for them on this seat, else with their class as long as its
 * lesson lasts and without charge, else where the room allows it as long as their day allows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnSession {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private final Holders holders;
    private final OwnSessionStore own;
    private final NewSessions fresh;
    private final SeatSessionStore store;
    private final RoomSchedules schedules;
    private final RoomStore rooms;
    private final Schools schools;
    private final Transitions transitions;

    OwnSession(
            Holders holders,
            OwnSessionStore own,
            NewSessions fresh,
            SeatSessionStore store,
            RoomSchedules schedules,
            RoomStore rooms,
            Schools schools,
            Transitions transitions) {
        this.holders = holders;
        this.own = own;
        this.fresh = fresh;
        this.store = store;
        this.schedules = schedules;
        this.rooms = rooms;
        this.schools = schools;
        this.transitions = transitions;
    }

    /**
     * @return a session whose row is locked: one that waits for them, or a new one
     * @throws Problem 403 {@code computerroom.no-seat-for-them}; 409 {@code room-closed}, {@code class-has-room}, {@code own-sign-in-off},
     *     {@code allowance-used}
     */
    public SeatSession toBegin(SchoolId school, UUID room, UUID seat, PersonId person) {
        var holder = holders.person(school, person).orElseThrow(ComputerroomProblem::noSeatForThem);
        var waiting = own.waitingFor(person.value(), seat);
        if (waiting.isPresent()) return store.locked(waiting.get());
        var read = schedules.of(room);
        Instant now = read.at();
        Stay stay = read.schedule().at(now, new Guest(holders.classOf(school, person), person.value()));
        if (stay.verdict() == Stay.Verdict.LESSON) {
            var end = Objects.requireNonNull(stay.end());
            UUID lesson = Objects.requireNonNull(stay.booked()).id();
            return made(school, room, holder, lesson, atLeast(Duration.between(now, end.at())));
        }
        if (!stay.may()) throw KeepToSchedule.refused(stay, read);
        if (!read.times().ownSignIn()) throw ComputerroomProblem.ownSignInOff();
        return made(school, room, holder, null, free(room, school, holder, stay, now));
    }

    private static Duration atLeast(Duration length) {
        return length.compareTo(SHORTEST) < 0 ? SHORTEST : length;
    }

    private Duration free(UUID room, SchoolId school, SessionInput.Holder holder, Stay stay, Instant now) {
        var zone = schools.institution(school).zone();
        Duration left = fresh.left(rooms.of(room), holder, zone).orElse(LONGEST);
        if (left.compareTo(SHORTEST) < 0) throw ComputerroomProblem.allowanceUsed(0);
        var end = stay.end();
        Duration until = end == null ? LONGEST : Duration.between(now, end.at());
        return atLeast(until.compareTo(left) < 0 ? until : left);
    }

    private SeatSession made(
            SchoolId school, UUID room, SessionInput.Holder holder, @Nullable UUID lesson, Duration length) {
        UUID person = Objects.requireNonNull(holder.person());
        UUID id = own.insert(new OwnSessionStore.Order(
                school,
                room,
                person,
                holder.category(),
                lesson,
                length,
                schools.institution(school).currency()));
        SeatSession session = store.locked(id);
        transitions.tell(
                session, "created", person, Map.of("minutes", length.toMinutes(), "withClass", lesson != null));
        return session;
    }
}
