package org.kalanso.notifications.push;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A device taken off on the page, and the script with which a browser shows what is pushed. */
@Controller
class DevicePages {
    private static final String PREFERENCES = "/notices/preferences";
    private final MyDevices mine;

    DevicePages(MyDevices mine) {
        this.mine = mine;
    }

    @PostMapping("/notices/devices/{device}/remove")
    @Allow(Who.SIGNED_IN)
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID device) {
        mine.remove(caller, device);
        return page.done(PREFERENCES, "push.removed");
    }

    /** Under an address that stays: a browser asks there for a newer one, and scripts rule only what lies below their own. */
    @GetMapping("/notices/push/worker.js")
    @Allow(Who.EVERYONE)
    ResponseEntity<ClassPathResource> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/push-worker.js"));
    }
}
