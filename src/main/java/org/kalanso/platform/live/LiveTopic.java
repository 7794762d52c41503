package org.kalanso.platform.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import tools.jackson.databind.JsonNode;

/** Something that can be listened to; a bean of the module that keeps it. */
public interface LiveTopic {
    /** The first part of its address, {@code /ws/<name>}: lower case and dashes. */
    String name();

    /**
     * The stream this caller hears there: loading is permission. Asked again at every beat, so that a right taken away ends it.
     *
     * @param id the second part of the address; null where there is none
     * @return null where there is nothing for this caller
     */
    @Nullable
    String stream(Caller caller, @Nullable String id);

    /** How devices prove themselves that hear their own stream here, and nobody else does; null where people listen. */
    default @Nullable LiveKeys keys() {
        return null;
    }

    /** The number of the stream's last event; 0 before the first. */
    long newest(String stream);

    /**
     * What came after that number, in its order and without a gap. An event with a smaller number may never appear later: number
     * events where only one writer at a time can, not where many transactions write them.
     */
    List<LiveEvent> after(LiveListener listener, long seq, int most);

    /** How things stand, sent first and whenever it has changed; null where events say all. */
    default @Nullable LiveState state(LiveListener listener) {
        return null;
    }

    /**
     * A message of the listener's that the channel itself does not know.
     *
     * @return what this connection alone is answered; null where nothing is
     * @throws org.kalanso.platform.problem.Problem told to the listener by its code; the connection stays open
     */
    default @Nullable LiveState received(LiveListener listener, String type, JsonNode message) {
        throw LiveProblem.unknownMessage();
    }

    /**
     * Something was committed, on whichever node, and this topic was told so by {@link Live#told}. Called once for many, by one thread of
     * this node, by several nodes at the same time, and at every beat.
     */
    default void told() {}
}
