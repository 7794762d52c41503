package org.kalanso.notifications.delivery;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.Page;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What left the program, waits or was given up. */
@Controller
class OutboxPages {
    private static final int SHOWN = 40;
    private final Sendings sendings;

    OutboxPages(Sendings sendings) {
        this.sendings = sendings;
    }

    @Bean
    static Place outboxPlace() {
        return Place.of("outbox.title", "mail", "/outbox", 87, Role.HEAD).andAdmins();
    }

    @GetMapping("/outbox")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ModelAndView list(
            Page page,
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID before) {
        String only = Sendings.state(state);
        var found = sendings.visibleTo(caller, only, before, SHOWN + 1, page.locale());
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        String here = only == null ? "/outbox" : "/outbox?state=" + only;
        var parameters = Map.<String, Object>of("sendings", shown, "here", here, "later", before != null);
        var view = page.view("notifications/delivery/outbox");
        view.addAllObjects(parameters);
        return view.addObject(
                "next",
                found.size() > SHOWN
                        ? here + (only == null ? "?" : "&") + "before="
                                + shown.getLast().id()
                        : null);
    }

    @PostMapping("/outbox/{delivery}/again")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ModelAndView again(Page page, Caller caller, @PathVariable UUID delivery) {
        sendings.again(caller, delivery);
        return page.done("/outbox", "outbox.again-done");
    }
}
