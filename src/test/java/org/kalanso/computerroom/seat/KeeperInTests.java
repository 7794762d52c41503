package org.kalanso.computerroom.seat;

import org.springframework.context.ApplicationContext;

/** Lets tests of other nouns stop, start and hurry what looks after the room. */
public final class KeeperInTests {
    private final RoomKeeper keeper;

    public KeeperInTests(ApplicationContext program) {
        keeper = program.getBean(RoomKeeper.class);
    }

    public void look() {
        keeper.look();
    }

    public void start() {
        keeper.start();
    }

    public void stop() {
        keeper.stop();
    }
}
