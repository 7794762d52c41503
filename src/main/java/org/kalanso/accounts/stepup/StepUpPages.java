package org.kalanso.accounts.stepup;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.LocalPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads back to a page that was refused for want of a proof. The door has asked for it before any of these is reached. */
@Controller
class StepUpPages {
    @GetMapping("/step-up")
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    String ask(@RequestParam @Nullable String next) {
        return "redirect:" + LocalPath.orHome(next);
    }

    @PostMapping("/step-up")
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    String shown(@RequestParam @Nullable String next) {
        return "redirect:" + LocalPath.orHome(next);
    }
}
