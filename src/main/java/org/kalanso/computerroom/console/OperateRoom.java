package org.kalanso.computerroom.console;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.session.AddTime;
import org.kalanso.computerroom.session.SteerSession;
import org.kalanso.computerroom.workstation.KeepWorkstation;
import org.kalanso.computerroom.workstation.Service;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One act on the seats that were ticked; those without a session are passed over where it is about sessions. */
@Component
class OperateRoom {
    private static final int QUARTER = 15;
    private final WorkstationStore seats;
    private final KeepWorkstation keep;
    private final AddTime addTime;
    private final SteerSession steer;

    OperateRoom(WorkstationStore seats, KeepWorkstation keep, AddTime addTime, SteerSession steer) {
        this.seats = seats;
        this.keep = keep;
        this.addTime = addTime;
        this.steer = steer;
    }

    /** What the buttons of the console do. */
    enum Act {
        PLUS_15,
        PLUS_30,
        TERMINATE,
        AVAILABLE,
        MAINTENANCE,
        OFFLINE,
        MESSAGE
    }

    /**
     * @param key of the page that was shown, so that the same button pressed twice adds once
     * @return on how many seats it was done
     */
    @Transactional
    int operate(Caller caller, Act act, List<UUID> ids, String key, @Nullable String words) {
        if (ids.isEmpty()) throw ComputerroomProblem.nothingChosen();
        return switch (act) {
            case PLUS_15 -> add(caller, ids, QUARTER, key);
            case PLUS_30 -> add(caller, ids, 2 * QUARTER, key);
            case TERMINATE -> {
                var open = open(caller, ids).toList();
                open.forEach(session -> steer.terminate(caller, session));
                yield open.size();
            }
            case AVAILABLE -> keep.mark(caller, ids, Service.IN_SERVICE).size();
            case MAINTENANCE -> keep.mark(caller, ids, Service.MAINTENANCE).size();
            case OFFLINE -> keep.mark(caller, ids, Service.OFFLINE).size();
            case MESSAGE -> {
                keep.say(caller, ids, words);
                yield ids.size();
            }
        };
    }

    private int add(Caller caller, List<UUID> ids, int minutes, String key) {
        var open = open(caller, ids).toList();
        open.forEach(session -> addTime.add(caller, session, minutes, key + "-" + minutes));
        ids.forEach(id -> keep.answered(caller, id));
        return open.size();
    }

    /** In one order, so that two operators at once never wait for each other in a circle. */
    private Stream<UUID> open(Caller caller, List<UUID> ids) {
        return ids.stream()
                .map(id -> seats.oneVisibleTo(caller, id).orElseThrow(Problem::notFound))
                .flatMap(seat -> Stream.ofNullable(seat.session()))
                .sorted();
    }
}
