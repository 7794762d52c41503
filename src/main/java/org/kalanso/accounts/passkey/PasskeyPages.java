package org.kalanso.accounts.passkey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Device;
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

/** The pages of one's passkeys. */
@Controller
class PasskeyPages {
    private static final String HERE = "/profile/passkeys";
    private final AddPasskey add;
    private final KeepPasskeys keep;
    private final RelyingParty party;

    PasskeyPages(AddPasskey add, KeepPasskeys keep, RelyingParty party) {
        this.add = add;
        this.keep = keep;
        this.party = party;
    }

    @GetMapping(HERE)
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView show(Page page, Caller caller, jakarta.servlet.http.HttpServletRequest request) {
        String device = Device.of(request).shortName();
        return list(page, caller, device.isEmpty() ? page.t("passkey.label-usual") : device);
    }

    @PostMapping(HERE)
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    ModelAndView add(
            Page page, Caller caller, @RequestParam @Nullable String label, @RequestParam @Nullable String credential) {
        try {
            List<String> codes =
                    add.finish(caller, label, Credential.read(credential)).recoveryCodes();
            if (codes.isEmpty()) return page.done(HERE, "passkey.added");
            return page.view("accounts/factor/codes", "codes", codes);
        } catch (Problem refusal) {
            return list(page.refused(refusal), caller, label == null ? "" : label);
        }
    }

    @GetMapping(HERE + "/{passkey}")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView one(Page page, Caller caller, @PathVariable UUID passkey) {
        return page.view("accounts/passkey/one", "passkey", keep.one(caller, passkey));
    }

    @PostMapping(HERE + "/{passkey}")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    ModelAndView rename(Page page, Caller caller, @PathVariable UUID passkey, @RequestParam @Nullable String label) {
        try {
            keep.rename(caller, passkey, label);
            return page.done(HERE, "passkey.renamed");
        } catch (Problem refusal) {
            return one(page.refused(refusal), caller, passkey);
        }
    }

    @PostMapping(HERE + "/{passkey}/remove")
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID passkey) {
        try {
            keep.remove(caller, passkey);
            return page.done(HERE, "passkey.removed");
        } catch (Problem refusal) {
            return one(page.refused(refusal), caller, passkey);
        }
    }

    private ModelAndView list(Page page, Caller caller, String label) {
        return page.view(
                "accounts/passkey/list",
                "passkeys",
                keep.mine(caller),
                "state",
                party.state(),
                "origin",
                party.origin(),
                "label",
                label);
    }
}
