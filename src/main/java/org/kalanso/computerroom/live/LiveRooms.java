package org.kalanso.computerroom.live;

/** The names of what can be listened to. */
public final class LiveRooms {
    /** {@code /ws/room/<room>}: operators. */
    static final String ROOM = "room";

    /** {@code /ws/workstations/<seat>}: the seat itself, by its key. */
    public static final String SEATS = "workstations";

    private LiveRooms() {}
}
