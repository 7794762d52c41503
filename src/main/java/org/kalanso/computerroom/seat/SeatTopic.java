package org.kalanso.computerroom.seat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.live.LiveRooms;
import org.kalanso.computerroom.live.NewsStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.live.LiveEvent;
import org.kalanso.platform.live.LiveKeys;
import org.kalanso.platform.live.LiveListener;
import org.kalanso.platform.live.LiveState;
import org.kalanso.platform.live.LiveTopic;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /ws/workstations/<seat>}: what a seat is told as it happens, and its word of every ten seconds. */
@Component
class SeatTopic implements LiveTopic {
    private final NewsStore news;
    private final SeatKeys keys;
    private final SeatNow now;
    private final SeatWords words;
    private final SeatBell bell;

    SeatTopic(NewsStore news, SeatKeys keys, SeatNow now, SeatWords words, SeatBell bell) {
        this.news = news;
        this.keys = keys;
        this.now = now;
        this.words = words;
        this.bell = bell;
    }

    @Override
    public String name() {
        return LiveRooms.SEATS;
    }

    /** Nothing for people: a seat alone hears what it is told. */
    @Override
    public @Nullable String stream(Caller caller, @Nullable String id) {
        return null;
    }

    @Override
    public LiveKeys keys() {
        return keys;
    }

    @Override
    public long newest(String stream) {
        return news.newest(UUID.fromString(stream));
    }

    @Override
    public List<LiveEvent> after(LiveListener listener, long seq, int most) {
        return news.after(listener.device().id(), seq, most);
    }

    @Override
    public LiveState state(LiveListener listener) {
        return now.state(listener.device().id());
    }

    @Override
    public @Nullable LiveState received(LiveListener listener, String type, JsonNode message) {
        LiveState answer = words.take(listener.device(), type, message);
        return answer == null ? LiveTopic.super.received(listener, type, message) : answer;
    }

    @Override
    public void told() {
        bell.look();
    }
}
