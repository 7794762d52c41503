package org.kalanso.platform.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose sign-in or key still opens. */
@Component
class LiveProofs {
    private final LiveCallers callers;

    LiveProofs(LiveCallers callers) {
        this.callers = callers;
    }

    /** Who the connections' proofs stand for now; without those that have ended. */
    Map<UUID, LiveHolder> standing(Collection<LiveConnection> connections) {
        Set<UUID> sessions = new HashSet<>();
        Map<LiveTopic, Set<LiveDevice>> devices = new HashMap<>();
        for (LiveConnection each : connections) {
            LiveListener listener = each.listener();
            if (listener == null) continue;
            switch (listener.who()) {
                case LivePerson person -> sessions.add(person.proof());
                case LiveDevice device ->
                    devices.computeIfAbsent(each.place().topic(), topic -> new HashSet<>())
                            .add(device);
            }
        }
        Map<UUID, LiveHolder> standing = new HashMap<>();
        callers.of(sessions).forEach((session, caller) -> standing.put(session, new LivePerson(caller)));
        devices.forEach((topic, some) -> {
            LiveKeys keys = topic.keys();
            if (keys != null) keys.valid(some).forEach(device -> standing.put(device.proof(), device));
        });
        return standing;
    }
}
