package org.kalanso.notifications.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notices. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notices")
class NoticesApi {
    /** A notice in the reader's language. */
    record NoticeView(
            UUID id,
            String kind,
            String title,
            String message,
            @Nullable String link,
            Instant createdAt,
            @Nullable Instant readAt) {}

    /** A page of notices; {@code next} is the cursor of the following page, null at the end. */
    record NoticePage(List<NoticeView> items, @Nullable String next) {}

    private final NoticeStore store;
    private final Messages messages;

    NoticesApi(NoticeStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "My notices, newest first")
    NoticePage list(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        var found = store.of(caller, cursor, most + 1);
        var items =
                found.stream().limit(most).map(notice -> view(notice, locale)).toList();
        return new NoticePage(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @PostMapping("/{notice}/mark-as-read")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "I have read this notice")
    NoticeView markRead(Caller caller, Locale locale, @PathVariable UUID notice) {
        return view(store.markRead(caller, notice).orElseThrow(Problem::notFound), locale);
    }

    @PostMapping("/mark-all-as-read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "I have read them all")
    void markAllRead(Caller caller) {
        store.markAllRead(caller);
    }

    private NoticeView view(Notice notice, Locale asked) {
        Locale locale = Messages.spoken(asked);
        return new NoticeView(
                notice.id(),
                notice.kind(),
                messages.get(locale, notice.titleKey(), notice.values()),
                messages.get(locale, notice.textKey(), notice.values()),
                notice.link(),
                notice.createdAt(),
                notice.readAt());
    }
}
