package org.kalanso.computerroom.room;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose rooms: a head and a manager reach all of their school, an operator those they are named for. */
public final class RoomReach {
    /** A condition on {@code r}, the room. */
    public static final String MINE = """
             r.school_id = :school and (:everywhere or exists (
               select from computerroom.room_operator o where o.room_id = r.id and o.person_id = :me)) """;

    private RoomReach() {}

    /** With what {@link #MINE} names. */
    public static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec query, Caller caller) {
        return query.param("school", caller.inSchool().value())
                .param("everywhere", caller.is(Role.HEAD, Role.MANAGER))
                .param("me", caller.person().value());
    }
}
