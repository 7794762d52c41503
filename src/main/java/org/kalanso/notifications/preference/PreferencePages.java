package org.kalanso.notifications.preference;

import org.kalanso.notifications.push.MyDevices;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page where a person says what reaches them by which channel, and when. */
@Controller
class PreferencePages {
    private static final String HERE = "/notices/preferences";
    private final MyPreferences mine;
    private final Reaches reaches;
    private final MyDevices devices;

    PreferencePages(MyPreferences mine, Reaches reaches, MyDevices devices) {
        this.mine = mine;
        this.reaches = reaches;
        this.devices = devices;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller) {
        return view(page, caller, PreferenceForm.of(mine.kinds(caller), mine.of(caller)));
    }

    @PostMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView save(Page page, Caller caller, @ModelAttribute PreferenceForm form) {
        try {
            Rhythm rhythm =
                    PreferenceForm.rhythm(mine.zone(caller), form.quietFrom(), form.quietUntil(), form.digestAt());
            mine.save(caller, form::ticks, rhythm);
            return page.done(HERE, "preference.saved");
        } catch (Problem refusal) {
            return view(page.refused(refusal), caller, form);
        }
    }

    private ModelAndView view(Page page, Caller caller, PreferenceForm form) {
        return page.view(
                "notifications/preference/edit",
                "kinds",
                mine.kinds(caller),
                "form",
                form,
                "reach",
                reaches.of(caller),
                "devices",
                devices.of(caller));
    }
}
