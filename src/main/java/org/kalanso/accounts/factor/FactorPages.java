package org.kalanso.accounts.factor;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.paper.QrPicture;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the second factor. */
@Controller
class FactorPages {
    private static final String HERE = "/profile/second-factor";
    private final EnrolFactor enrol;

    FactorPages(EnrolFactor enrol) {
        this.enrol = enrol;
    }

    @GetMapping(HERE)
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView show(Page page, Caller caller) {
        return page.view("accounts/factor/factor", "state", enrol.state(caller), "want", "");
    }

    @PostMapping(HERE)
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView begin(Page page, Caller caller, @RequestParam @Nullable String current) {
        try {
            return setUp(page, enrol.begin(caller, current));
        } catch (Problem refusal) {
            return show(page.refused(refusal), caller);
        }
    }

    @PostMapping(HERE + "/confirm")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView confirm(Page page, Caller caller, @RequestParam @Nullable String code) {
        try {
            return codes(page, enrol.confirm(caller, code));
        } catch (Problem refusal) {
            if (refusal.errors().isEmpty()) return show(page.refused(refusal), caller);
            return setUp(page.refused(refusal), enrol.waiting(caller));
        }
    }

    /** The page that asks for the proof: the same for both things one does with a factor that is on. */
    @GetMapping(HERE + "/codes")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView wantCodes(Page page, Caller caller) {
        return show(page, caller).addObject("want", "codes");
    }

    @GetMapping(HERE + "/off")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView wantOff(Page page, Caller caller) {
        return show(page, caller).addObject("want", "off");
    }

    @PostMapping(HERE + "/codes")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView renew(
            Page page, Caller caller, @RequestParam @Nullable String current, @RequestParam @Nullable String otp) {
        try {
            return codes(page, enrol.renewCodes(caller, current, otp));
        } catch (Problem refusal) {
            return wantCodes(page.refused(refusal), caller);
        }
    }

    @PostMapping(HERE + "/off")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView takeOff(
            Page page, Caller caller, @RequestParam @Nullable String current, @RequestParam @Nullable String otp) {
        try {
            enrol.takeOff(caller, current, otp);
            return page.done("/profile", "factor.is-off");
        } catch (Problem refusal) {
            return wantOff(page.refused(refusal), caller);
        }
    }

    private static ModelAndView setUp(Page page, EnrolFactor.Begun begun) {
        String picture = Base64.getEncoder().encodeToString(QrPicture.png(begun.uri()));
        return page.view(
                "accounts/factor/set-up",
                "picture",
                "data:image/png;base64," + picture,
                "secret",
                begun.secret().replaceAll("(.{4})(?=.)", "$1 "),
                "uri",
                begun.uri());
    }

    private static ModelAndView codes(Page page, List<String> codes) {
        return page.view("accounts/factor/codes", "codes", codes);
    }
}
