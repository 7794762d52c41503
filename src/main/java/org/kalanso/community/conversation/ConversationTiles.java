package org.kalanso.community.conversation;

import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On the home page: messages that wait, and for a head what was reported. */
@Component
class ConversationTiles implements HomeTile {
    private static final int ORDER = 2;
    private final ConversationStore conversations;
    private final MessageStore messages;

    ConversationTiles(ConversationStore conversations, MessageStore messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        var school = caller.school();
        if (school == null || !caller.is(Role.HEAD, Role.TEACHER, Role.GUARDIAN)) return List.of();
        var tiles = new ArrayList<Tile>();
        int unread = messages.unread(caller.person(), school.value());
        if (unread > 0)
            tiles.add(Tile.waiting(
                    Integer.toString(unread), Sentence.of("conversation.tile", unread), "mail", "/conversations"));
        int reported = caller.is(Role.HEAD) ? conversations.reportedCount(caller) : 0;
        if (reported > 0)
            tiles.add(Tile.waiting(
                    Integer.toString(reported),
                    Sentence.of("conversation.tile-reported", reported),
                    "warn",
                    "/conversations/reported"));
        return tiles;
    }
}
