package org.kalanso.audit.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What I did, as the journal has it: everybody reads their own, in every school. */
@Controller
@Tag(name = "Me")
public class ActivityApi {
    private static final int A_PAGE = 50;

    /** @param what the act in words. @param object what it was done to, as it is called today; may be empty */
    public record Activity(
            long id,
            Instant at,
            String act,
            String what,
            String object,
            @Nullable String address) {}

    record ActivityPage(List<Activity> items, @Nullable String next) {}

    private final EntryStore store;
    private final JournalLines lines;

    ActivityApi(EntryStore store, JournalLines lines) {
        this.store = store;
        this.lines = lines;
    }

    @GetMapping("/api/v1/users/me/activity")
    @ResponseBody
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "What I did, newest first")
    ActivityPage mine(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return of(caller, Messages.spoken(locale), cursor, Math.clamp(limit, 1, 100));
    }

    @GetMapping("/profile/activity")
    @Allow(Who.SIGNED_IN)
    ModelAndView page(Page page, Caller caller, @RequestParam(required = false) @Nullable Long before) {
        var found = of(caller, page.locale(), before, A_PAGE);
        return page.view("audit/entry/activity", "items", found.items(), "next", found.next(), "later", before != null);
    }

    private ActivityPage of(Caller caller, Locale locale, @Nullable Long before, int most) {
        var found = store.find(new JournalQuery(
                JournalReach.OWN_ACTS,
                Set.of(),
                false,
                Set.of(),
                List.of(caller.person().value()),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                before,
                most + 1));
        var items = lines.of(found.subList(0, Math.min(most, found.size())), locale).stream()
                .map(line -> new Activity(
                        line.entry().id(),
                        line.entry().at(),
                        line.entry().act(),
                        line.what(),
                        line.object(),
                        line.entry().address()))
                .toList();
        return new ActivityPage(
                items, found.size() > most ? Long.toString(items.getLast().id()) : null);
    }
}
