package org.kalanso.computerroom.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.session.Category;
import org.kalanso.computerroom.session.SessionView;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.platform.text.Names;

/**
 * What an operator wants to see of a room.
 *
 * @param view {@code list}, else the plan
 * @param q parts of the name of a seat, of whoever sits there or of whoever has a code
 * @param needs only where there is something to do for them
 */
public record ConsoleFilter(
        @Nullable String view,
        @Nullable String q,
        @Nullable SeatState state,
        @Nullable Category category,
        @Nullable Boolean needs) {
    public boolean asList() {
        return "list".equals(view);
    }

    public boolean onlyNeeding() {
        return Boolean.TRUE.equals(needs);
    }

    /** Is anything left out? */
    public boolean narrows() {
        return state != null || category != null || onlyNeeding() || isAsked();
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    boolean shows(BoardSeat each) {
        SessionView shown = each.shown();
        return (state == null || each.seat().state() == state)
                && (category == null || shown != null && shown.category() == category)
                && (!onlyNeeding() || each.needs())
                && has(each.seat().name() + " " + (shown == null ? "" : shown.name()));
    }

    /** Is what was typed in this text, whatever the accents and the order? */
    boolean has(String text) {
        if (q == null || q.isBlank()) return true;
        String key = Names.key(text);
        // N’Diaye is found by ndiaye too
        String joined = key.replaceAll("[^a-z0-9]", "");
        return Arrays.stream(Names.key(q).split(" ")).allMatch(word -> key.contains(word) || joined.contains(word));
    }

    /** The same with another view; an address. */
    public String address(UUID room, boolean list) {
        return address(room, list, onlyNeeding());
    }

    /** The same, with or without those who need nothing; an address. */
    public String address(UUID room, boolean list, boolean needing) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (list) query.add("view=list");
        if (q != null && !q.isBlank()) query.add("q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        if (state != null) query.add("state=" + state);
        if (category != null) query.add("category=" + category);
        if (needing) query.add("needs=true");
        return "/rooms/" + room + query;
    }
}
