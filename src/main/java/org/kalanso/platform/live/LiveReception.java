package org.kalanso.platform.live;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Understands what listeners say. */
@Component
class LiveReception {
    private final LiveConnections connections;
    private final LiveCallers callers;
    private final LiveTickets tickets;
    private final LiveFrames frames;

    LiveReception(LiveConnections connections, LiveCallers callers, LiveTickets tickets, LiveFrames frames) {
        this.connections = connections;
        this.callers = callers;
        this.tickets = tickets;
        this.frames = frames;
    }

    /** @param who null for a program that will show a ticket, or a page whose session is over: a browser tells its page only a code */
    void opened(LiveConnection connection, @Nullable LiveHolder who) {
        connections.add(connection);
        if (who != null) admit(connection, who);
        else if (connection.place().page()) connection.close(Closing.SESSION_ENDED);
    }

    private void admit(LiveConnection connection, LiveHolder who) {
        LiveListener listener = connection.place().listener(who);
        if (listener == null) connection.close(Closing.NOT_YOURS);
        else connections.admit(connection, listener);
    }

    void received(LiveConnection connection, String text) {
        if (!connection.heard()) {
            connection.close(Closing.TOO_MANY);
            return;
        }
        try {
            understand(connection, frames.read(text));
        } catch (Problem refusal) {
            connection.say(frames.refused(refusal, connection.place().locale()));
        }
    }

    private void understand(LiveConnection connection, ObjectNode message) {
        String type = message.path("type").asString();
        LiveListener listener = connection.listener();
        if (listener == null) {
            if (!type.equals("hello")) throw LiveProblem.signInNeeded();
            greet(connection, message.path("ticket").asString(""));
        } else if (type.equals("resume")) resume(connection, listener, message.path("after"));
        else {
            LiveState answer = connection.place().topic().received(listener, type, message);
            if (answer != null) connection.say(frames.state(answer));
        }
    }

    private void greet(LiveConnection connection, String ticket) {
        UUID session = tickets.spend(ticket).orElse(null);
        Caller caller = session == null ? null : callers.of(List.of(session)).get(session);
        if (caller == null) throw LiveProblem.badTicket();
        admit(connection, new LivePerson(caller));
    }

    /** Without a number, or with one from another stream or an older database, from now on. */
    private static void resume(LiveConnection connection, LiveListener listener, JsonNode after) {
        long newest = connection.place().topic().newest(listener.stream());
        boolean known = after.isIntegralNumber() && after.canConvertToLong();
        long asked = known ? after.asLong() : newest;
        connection.resume(asked < 0 || asked > newest ? newest : asked);
    }
}
