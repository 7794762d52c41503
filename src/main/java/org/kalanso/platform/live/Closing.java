package org.kalanso.platform.live;

import org.springframework.web.socket.CloseStatus;

/** Why the server closes a connection; the codes are part of the protocol. */
final class Closing {
    /** The session is over: signing in again is the only way on. */
    static final CloseStatus SESSION_ENDED = new CloseStatus(4401, "session ended");

    /** Nothing there for this caller, or not any more. */
    static final CloseStatus NOT_YOURS = new CloseStatus(4404, "nothing here");

    /** Did not say in time who it is, or nothing is heard of it any more. */
    static final CloseStatus SILENT = new CloseStatus(4408, "silent");

    /** Too many connections of one person, or too many messages. */
    static final CloseStatus TOO_MANY = new CloseStatus(4429, "too many");

    /** Does not take what it is sent: comes back with its last number. */
    static final CloseStatus TOO_SLOW = new CloseStatus(4413, "too slow");

    static final CloseStatus GOING_AWAY = CloseStatus.GOING_AWAY;

    private Closing() {}
}
