package org.kalanso.computerroom.code;

import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong codes by seat, by address and by room: in transactions of their own, so that a refusal stays counted. */
@Component
public class CodeTries {
    private final BrakeStore store;

    CodeTries(BrakeStore store) {
        this.store = store;
    }

    /** Where a code is tried. @param address the network address of the seat */
    public record Place(UUID room, UUID seat, String address) {}

    /** @throws org.kalanso.platform.problem.Problem 429 with the seconds to wait */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(Place place) {
        // always in the same order, so that two tries never wait for each other
        count(Brake.SEAT, place.seat().toString());
        count(Brake.ADDRESS, place.address());
        count(Brake.ROOM, place.room().toString());
    }

    /** A code by which a seat is enrolled. @throws org.kalanso.platform.problem.Problem 429 with the seconds to wait */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void beginAt(String address) {
        count(Brake.ADDRESS, address);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void rightAt(String address) {
        store.takeBack(Brake.ADDRESS, address);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void right(Place place) {
        store.takeBack(Brake.SEAT, place.seat().toString());
        store.takeBack(Brake.ADDRESS, place.address());
        store.takeBack(Brake.ROOM, place.room().toString());
    }

    @Transactional
    public void sweep() {
        store.clear();
    }

    private void count(Brake brake, String subject) {
        store.count(brake, subject).ifPresent(wait -> {
            throw ComputerroomProblem.tooManyCodes(wait.toSeconds());
        });
    }
}
