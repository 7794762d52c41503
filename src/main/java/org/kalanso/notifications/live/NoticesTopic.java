package org.kalanso.notifications.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.notice.Notice;
import org.kalanso.notifications.notice.NoticeStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.live.LiveEvent;
import org.kalanso.platform.live.LiveListener;
import org.kalanso.platform.live.LiveState;
import org.kalanso.platform.live.LiveTopic;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /ws/notifications}: the caller's own notices as they come, and how many are unread; a listener may say which it has read. */
@Component
class NoticesTopic implements LiveTopic {
    static final String NAME = NoticeStore.TOPIC;

    private final NoticeStore notices;
    private final NoticeNumbers numbers;
    private final Messages messages;

    NoticesTopic(NoticeStore notices, NoticeNumbers numbers, Messages messages) {
        this.notices = notices;
        this.numbers = numbers;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable String stream(Caller caller, @Nullable String id) {
        return id == null ? caller.person().toString() : null;
    }

    @Override
    public long newest(String stream) {
        return numbers.newest(new PersonId(UUID.fromString(stream)));
    }

    @Override
    public List<LiveEvent> after(LiveListener listener, long seq, int most) {
        return notices.after(listener.caller(), seq, most).stream()
                .map(numbered -> event(numbered, listener))
                .toList();
    }

    @Override
    public LiveState state(LiveListener listener) {
        return new LiveState(
                "unread", Map.of("count", notices.unread(listener.caller().person())));
    }

    @Override
    public @Nullable LiveState received(LiveListener listener, String type, JsonNode message) {
        if (!type.equals("read")) return LiveTopic.super.received(listener, type, message);
        var read = notices.markRead(listener.caller(), id(message.path("id").asString("")));
        if (read.isEmpty()) throw Problem.notFound();
        return null;
    }

    @Override
    public void told() {
        int numbered;
        do numbered = numbers.number();
        while (numbered == NoticeNumbers.AT_ONCE);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }

    private LiveEvent event(NoticeStore.Numbered numbered, LiveListener listener) {
        Notice notice = numbered.notice();
        var data = new HashMap<String, @Nullable Object>();
        data.put("id", notice.id());
        data.put("kind", notice.kind());
        data.put("title", messages.get(listener.locale(), notice.titleKey(), notice.values()));
        data.put("message", messages.get(listener.locale(), notice.textKey(), notice.values()));
        data.put("link", notice.link());
        data.put("readAt", notice.readAt());
        return new LiveEvent(numbered.number(), "notification", notice.createdAt(), data);
    }
}
