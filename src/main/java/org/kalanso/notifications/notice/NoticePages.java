package org.kalanso.notifications.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of notices: the newest first, opened notices are read. */
@Controller
class NoticePages {
    private static final int SHOWN = 30;
    private final NoticeStore store;

    NoticePages(NoticeStore store) {
        this.store = store;
    }

    @GetMapping("/notices")
    @Allow(Who.SIGNED_IN)
    ModelAndView list(Page page, Caller caller, @RequestParam(required = false) @Nullable UUID before) {
        var found = store.of(caller, before, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return page.view(
                "notifications/notice/list",
                "notices",
                shown,
                "next",
                found.size() > SHOWN ? shown.getLast().id() : null);
    }

    @PostMapping("/notices/{notice}/open")
    @Allow(Who.SIGNED_IN)
    String open(Caller caller, @PathVariable UUID notice) {
        String link =
                store.markRead(caller, notice).orElseThrow(Problem::notFound).link();
        return "redirect:" + (link == null ? "/notices" : link);
    }

    @PostMapping("/notices/read")
    @Allow(Who.SIGNED_IN)
    String readAll(Caller caller) {
        store.markAllRead(caller);
        return "redirect:/notices";
    }
}
