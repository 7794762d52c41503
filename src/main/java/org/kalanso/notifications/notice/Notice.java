package org.kalanso.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as its reader sees it. */
public record Notice(
        UUID id,
        String kind,
        List<String> args,
        @Nullable String link,
        Instant createdAt,
        @Nullable Instant readAt) {
    public String titleKey() {
        return "notice." + kind + ".title";
    }

    public String textKey() {
        return "notice." + kind + ".text";
    }

    public Object[] values() {
        return args.toArray();
    }
}
