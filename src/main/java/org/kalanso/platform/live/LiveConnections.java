package org.kalanso.platform.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The connections open on this node. */
@Component
class LiveConnections {
    static final int MOST = 10_000;
    /** Of one person or device: several pages on several screens. */
    static final int MOST_OF_ONE = 12;

    /** From one address, of those that have not yet said who they are. */
    private static final int MOST_STRANGERS = 10;

    private final Set<LiveConnection> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<LiveConnection>> byStream = new ConcurrentHashMap<>();
    private final Map<UUID, Set<LiveConnection>> byOwner = new ConcurrentHashMap<>();

    void add(LiveConnection connection) {
        all.add(connection);
    }

    /** From now on it is known who it is. Of too many of one owner the oldest goes: it may be half dead. */
    void admit(LiveConnection connection, LiveListener listener) {
        connection.isOf(listener);
        join(byStream, key(connection, listener), connection);
        Set<LiveConnection> own = join(byOwner, listener.who().owner(), connection);
        if (own.size() > MOST_OF_ONE)
            own.stream()
                    .min(Comparator.comparingLong(LiveConnection::openedAt))
                    .ifPresent(oldest -> oldest.close(Closing.TOO_MANY));
    }

    void remove(LiveConnection connection) {
        all.remove(connection);
        LiveListener listener = connection.listener();
        if (listener == null) return;
        leave(byStream, key(connection, listener), connection);
        leave(byOwner, listener.who().owner(), connection);
    }

    Collection<LiveConnection> all() {
        return List.copyOf(all);
    }

    Collection<LiveConnection> in(String topic, String stream) {
        return List.copyOf(byStream.getOrDefault(topic + "/" + stream, Set.of()));
    }

    Collection<LiveConnection> of(UUID session) {
        return all.stream().filter(each -> isOf(each, session)).toList();
    }

    private static boolean isOf(LiveConnection connection, UUID session) {
        LiveListener listener = connection.listener();
        return listener != null && listener.who().proof().equals(session);
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    boolean tooManyStrangers(String address) {
        return all.stream()
                        .filter(each -> each.listener() == null
                                && each.place().address().equals(address))
                        .count()
                >= MOST_STRANGERS;
    }

    private static String key(LiveConnection connection, LiveListener listener) {
        return connection.place().topic().name() + "/" + listener.stream();
    }

    private static <K> Set<LiveConnection> join(Map<K, Set<LiveConnection>> groups, K key, LiveConnection connection) {
        return groups.compute(key, (same, group) -> {
            Set<LiveConnection> joined = group == null ? ConcurrentHashMap.newKeySet() : group;
            joined.add(connection);
            return joined;
        });
    }

    private static <K> void leave(Map<K, Set<LiveConnection>> groups, K key, LiveConnection connection) {
        groups.computeIfPresent(key, (same, group) -> {
            group.remove(connection);
            return group.isEmpty() ? null : group;
        });
    }
}
