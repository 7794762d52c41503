package org.kalanso.notifications.push;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device shows.
 *
 * @param link where in the program it leads, beginning with a slash; null for the page of notices
 */
public record PushMessage(
        UUID notice, String title, String text, @Nullable String link) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 600;

    public PushMessage {
        // services take 4,096 bytes in all, keys and link included
        title = cut(title, LONGEST_TITLE);
        text = cut(text, LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** The notice's number as services take it to tell a repeated message: 32 letters and digits. */
    String topic() {
        return notice.toString().replace("-", "");
    }
}
