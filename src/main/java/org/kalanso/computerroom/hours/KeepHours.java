package org.kalanso.computerroom.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.schedule.RoomTimesStore;
import org.kalanso.computerroom.schedule.ScheduleChanged;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes when a room is open; whoever sits there is told in the same transaction. */
@Component
public class KeepHours {
    private final RoomStore rooms;
    private final HoursStore store;
    private final RoomTimesStore schedules;
    private final Schools schools;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepHours(
            RoomStore rooms,
            HoursStore store,
            RoomTimesStore schedules,
            Schools schools,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.store = store;
        this.schedules = schedules;
        this.schools = schools;
        this.clock = clock;
        this.events = events;
    }

    /** With exceptions from today on. @throws Problem 404 */
    @Transactional(readOnly = true)
    public HoursView of(Caller caller, UUID room) {
        reached(caller, room);
        return view(caller, room);
    }

    private HoursView view(Caller caller, UUID room) {
        var zone = schools.institution(caller.inSchool()).zone();
        return HoursView.of(
                schedules.hours(room, zone, schools.today(caller.inSchool(), clock)), schedules.times(room));
    }

    HoursInput asInput(Caller caller, UUID room) {
        reached(caller, room);
        var zone = schools.institution(caller.inSchool()).zone();
        return HoursInput.of(schedules.hours(room, zone, LocalDate.of(9_999, 1, 1)), schedules.times(room));
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    public HoursView write(Caller caller, UUID room, HoursInput input, @Nullable Integer expected) {
        var checked = input.checked();
        reached(caller, room);
        store.lock(room);
        HoursView before = view(caller, room);
        Versions.check(expected, before.version());
        store.write(room, checked);
        return told(caller, room, before);
    }

    /** @return the hours as they are now */
    @Transactional
    public HoursView except(Caller caller, UUID room, ExceptionInput input) {
        var checked = input.checked();
        reached(caller, room);
        store.lock(room);
        HoursView before = view(caller, room);
        for (LocalDate day = checked.from(); !day.isAfter(checked.until()); day = day.plusDays(1))
            store.except(room, day, checked.spans(), checked.note());
        return told(caller, room, before);
    }

    /** The day is like its weekday again. @throws Problem 404 where it is already */
    @Transactional
    public HoursView likeOthers(Caller caller, UUID room, LocalDate day) {
        reached(caller, room);
        store.lock(room);
        HoursView before = view(caller, room);
        if (store.remove(room, day) == 0) throw Problem.notFound();
        return told(caller, room, before);
    }

    private HoursView told(Caller caller, UUID room, HoursView before) {
        HoursView after = view(caller, room);
        events.publishEvent(Recorded.by(caller, "room.hours-changed", "room", room, said(before), said(after)));
        events.publishEvent(new ScheduleChanged(room));
        return after;
    }

    /** A line for each day, as the page has it. */
    private static Map<String, Object> said(HoursView hours) {
        Map<String, Object> said = new LinkedHashMap<>();
        hours.week().forEach(each -> said.put(each.day().name(), HoursView.text(each.spans())));
        said.put("leadMinutes", hours.leadMinutes());
        said.put("holdMinutes", hours.holdMinutes());
        said.put("ownSignIn", hours.ownSignIn());
        said.put(
                "exceptions",
                hours.exceptions().stream()
                        .map(each -> (each.on() + " " + each.text() + " " + each.note()).strip())
                        .toList());
        return said;
    }

    private void reached(Caller caller, UUID room) {
        if (rooms.visibleTo(caller, room).isEmpty()) throw Problem.notFound();
    }
}
