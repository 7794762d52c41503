package org.kalanso.computerroom.workstation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.code.AccessCode;
import org.kalanso.computerroom.code.Codes;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.live.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a seat its key: the operator reads a code of eight signs from their screen and types it at the seat, once, within
 * ten minutes. Of the key only a hash is kept; a new key ends the one before.
 */
@Component
public class EnrolSeat {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final WorkstationStore store;
    private final Codes codes;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;

    EnrolSeat(
            JdbcClient jdbc,
            WorkstationStore store,
            Codes codes,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.jdbc = jdbc;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /** What the operator's screen shows, this once. */
    public record Offer(String code, Instant until) {}

    /** What the seat gets. @param key to be kept by the seat and shown with each of its words */
    public record Enrolled(UUID workstation, String key) {}

    private record Taken(UUID id, UUID school, UUID room, byte @Nullable [] before) {}

    @Transactional
    public Offer offer(Caller caller, UUID id) {
        store.editableBy(caller, id);
        AccessCode code = codes.fresh(true);
        Instant until = clock.instant().plus(LASTS);
        jdbc.sql("update computerroom.workstation set enrol_key = :key, enrol_until = :until where id = :id")
                .param("key", codes.key(code))
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
        events.publishEvent(Recorded.by(caller, "workstation.enrolment-offered", "workstation", id, null, null));
        return new Offer(code.inGroups(), until);
    }

    /** @throws org.kalanso.platform.problem.Problem 422 for a code that is unknown, used or out of time */
    @Transactional
    public Enrolled enrol(String typed) {
        AccessCode code = AccessCode.typed(typed).orElseThrow(ComputerroomProblem::unknownEnrolment);
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Taken taken = jdbc.sql("""
                        update computerroom.workstation set enrol_key = null, enrol_until = null, device_hash = :hash,
                          enrolled_at = :now, beat_at = :now, heard_online = true, version = version + 1
                        where enrol_key = :key and enrol_until > :now
                        returning new.id, new.school_id, new.room_id, old.device_hash
                        """)
                .param("hash", hash(key))
                .param("key", codes.key(code))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Taken(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getBytes(4)))
                .optional()
                .orElseThrow(ComputerroomProblem::unknownEnrolment);
        events.publishEvent(new Recorded(
                new SchoolId(taken.school()),
                null,
                "workstation.enrolled",
                "workstation",
                taken.id().toString(),
                null,
                Map.of()));
        // whoever listens by the key before hears nothing more
        if (taken.before() != null) live.ended(List.of(named(taken.before())));
        events.publishEvent(RoomTouched.workstations(taken.room()));
        return new Enrolled(taken.id(), key);
    }

    /** What a key is called where only its hash is known. */
    public static UUID named(byte[] hash) {
        return UUID.nameUUIDFromBytes(hash);
    }

    /**
     * Takes the seat's key away, for one that was stolen: from the next word on nobody speaks for this seat.
     *
     * @throws org.kalanso.platform.problem.Problem 409 while a session is open there, for whose time the key bears witness
     */
    @Transactional
    public Workstation withdraw(Caller caller, UUID id) {
        // no session begins there meanwhile: naming the seat waits for this lock
        jdbc.sql("select id from computerroom.workstation where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        Workstation seat = store.editableBy(caller, id);
        if (seat.session() != null) throw ComputerroomProblem.sessionOpen();
        if (!seat.enrolled()) return seat;
        byte[] before =
                jdbc.sql("""
                        update computerroom.workstation set device_hash = null, enrol_key = null, enrol_until = null,
                          enrolled_at = null, heard_online = false, page = null, version = version + 1
                        where id = :id returning old.device_hash
                        """).param("id", id).query((row, n) -> row.getBytes(1)).single();
        live.ended(List.of(named(before)));
        events.publishEvent(RoomTouched.workstations(seat.room()));
        events.publishEvent(Recorded.by(caller, "workstation.key-withdrawn", "workstation", id, null, null));
        return store.oneVisibleTo(caller, id).orElseThrow();
    }

    /** As a key is stored. */
    public static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
