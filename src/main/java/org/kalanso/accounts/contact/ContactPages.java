package org.kalanso.accounts.contact;

import org.kalanso.accounts.AccountsProblem;
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

/** The pages where a letter leads, and those of changing one's e-mail or phone. */
@Controller
class ContactPages {
    private final ChangeContact change;
    private final ConfirmContact confirm;
    private final ContactStore store;

    ContactPages(ChangeContact change, ConfirmContact confirm, ContactStore store) {
        this.change = change;
        this.confirm = confirm;
        this.store = store;
    }

    @GetMapping("/profile/email")
    @Allow(Who.SIGNED_IN)
    ModelAndView showEmail(Page page, Caller caller) {
        return form(page, caller, "email", "");
    }

    @GetMapping("/profile/phone")
    @Allow(Who.SIGNED_IN)
    ModelAndView showPhone(Page page, Caller caller) {
        return form(page, caller, "phone", "");
    }

    @PostMapping("/profile/email")
    @Allow(Who.SIGNED_IN)
    ModelAndView email(
            Page page,
            Caller caller,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String current) {
        try {
            var by = change.email(caller, email, current);
            if (by == ChangeContact.ConfirmedBy.LETTER) return code(page, email);
            return page.done("/profile", "contact.waits-for-school");
        } catch (Problem refusal) {
            return form(page.refused(refusal), caller, "email", email);
        }
    }

    @PostMapping("/profile/phone")
    @Allow(Who.SIGNED_IN)
    ModelAndView phone(
            Page page,
            Caller caller,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String current) {
        try {
            var by = change.phone(caller, phone, current);
            if (by == ChangeContact.ConfirmedBy.TEXT) return phoneCode(page);
            return page.done("/profile", "contact.waits-for-school");
        } catch (Problem refusal) {
            return form(page.refused(refusal), caller, "phone", phone);
        }
    }

    @GetMapping("/profile/phone/code")
    @Allow(Who.SIGNED_IN)
    ModelAndView phoneCode(Page page) {
        return page.view("accounts/contact/phone-code");
    }

    @PostMapping("/profile/phone/code")
    @Allow(Who.SIGNED_IN)
    ModelAndView phoneReached(Page page, Caller caller, @RequestParam(defaultValue = "") String code) {
        try {
            confirm.phoneByCode(caller, code);
            return page.done("/profile", "contact.phone-confirmed");
        } catch (Problem refusal) {
            return phoneCode(page.refused(refusal));
        }
    }

    @GetMapping("/verify-email")
    @Allow(Who.EVERYONE)
    ModelAndView code(Page page, @RequestParam(defaultValue = "") String email) {
        return page.view("accounts/contact/code", "email", email);
    }

    @PostMapping("/verify-email")
    @Allow(Who.EVERYONE)
    ModelAndView byCode(
            Page page, @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String code) {
        try {
            if (code.isBlank()) throw AccountsProblem.wrongCode();
            confirm.byCode(email, code);
            return confirmed(page);
        } catch (Problem refusal) {
            return code(page.refused(refusal), email);
        }
    }

    /** Only a button: programs that look at the links of letters before their reader does must not use them up. */
    @GetMapping("/verify-email/{token}")
    @Allow(Who.EVERYONE)
    ModelAndView link(Page page, @PathVariable String token) {
        return page.view(
                "accounts/contact/link",
                "token",
                token,
                "email",
                confirm.open(token).address());
    }

    @PostMapping("/verify-email/{token}")
    @Allow(Who.EVERYONE)
    ModelAndView byLink(Page page, @PathVariable String token) {
        confirm.byLink(token);
        return confirmed(page);
    }

    private static ModelAndView confirmed(Page page) {
        return page.done(page.caller() == null ? "/sign-in" : "/profile", "contact.confirmed");
    }

    private ModelAndView form(Page page, Caller caller, String kind, String value) {
        return page.view(
                "accounts/contact/change",
                "kind",
                kind,
                "value",
                value,
                "waiting",
                store.of(caller.person()),
                "texts",
                change.textsConfirm());
    }
}
