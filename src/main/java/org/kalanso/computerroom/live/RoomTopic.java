package org.kalanso.computerroom.live;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.live.LiveEvent;
import org.kalanso.platform.live.LiveListener;
import org.kalanso.platform.live.LiveTopic;
import org.springframework.stereotype.Component;

/**
 * {@code /ws/room/<room>}: says that the board has changed, not how: the number of the last event is the board's version, and a
 * page that shows an older one asks for it anew.
 */
@Component
class RoomTopic implements LiveTopic {
    private final NewsStore news;
    private final RoomStore rooms;

    RoomTopic(NewsStore news, RoomStore rooms) {
        this.news = news;
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return LiveRooms.ROOM;
    }

    @Override
    public @Nullable String stream(Caller caller, @Nullable String id) {
        if (id == null || caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER, Role.OPERATOR)) return null;
        try {
            UUID room = UUID.fromString(id);
            return rooms.visibleTo(caller, room).isPresent() ? room.toString() : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    @Override
    public long newest(String stream) {
        return news.newest(UUID.fromString(stream));
    }

    @Override
    public List<LiveEvent> after(LiveListener listener, long seq, int most) {
        return news.after(UUID.fromString(listener.stream()), seq, most);
    }
}
