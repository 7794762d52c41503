package org.kalanso.platform.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings what was signalled to the topics and connections of this node. */
@Component
class LiveSwitchboard {
    private final ObjectProvider<LiveTopic> topics;
    private final LiveConnections connections;
    private final Map<String, Coalesced> tellings = new ConcurrentHashMap<>();

    LiveSwitchboard(ObjectProvider<LiveTopic> topics, LiveConnections connections) {
        this.topics = topics;
        this.connections = connections;
    }

    @Nullable
    LiveTopic topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    void take(Signal signal) {
        switch (signal) {
            case Signal.Ring ring -> connections.in(ring.topic(), ring.stream()).forEach(LiveConnection::ring);
            case Signal.Told told -> tell(told.topic());
            case Signal.Ended ended ->
                connections.of(ended.session()).forEach(each -> each.close(Closing.SESSION_ENDED));
        }
    }

    /** Whatever may have been signalled while nobody listened. */
    void catchUp() {
        tellTopics();
        connections.all().forEach(LiveConnection::ring);
    }

    /** What topics may have to number. */
    void tellTopics() {
        topics.forEach(topic -> tell(topic.name()));
    }

    private void tell(String name) {
        LiveTopic topic = topic(name);
        if (topic != null)
            tellings.computeIfAbsent(name, known -> new Coalesced(topic::told)).ask();
    }
}
