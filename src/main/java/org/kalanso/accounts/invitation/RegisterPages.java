package org.kalanso.accounts.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people register by themselves. */
@Controller
class RegisterPages {
    private final Register register;
    private final ObjectProvider<SchoolDirectory> directory;

    RegisterPages(Register register, ObjectProvider<SchoolDirectory> directory) {
        this.register = register;
        this.directory = directory;
    }

    @GetMapping("/register")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page) {
        return form(page, NewAccount.empty(), new Register.Wish(null, null, null));
    }

    @PostMapping("/register")
    @Allow(Who.EVERYONE)
    ModelAndView register(Page page, NewAccount account, Register.Wish wish, HttpServletRequest request) {
        try {
            var asked = register.register(account, wish, new Register.Asker(page.locale(), request.getRemoteAddr()));
            return page.view(
                    "accounts/invitation/registered",
                    "mailed",
                    asked.mailed(),
                    "school",
                    asked.school(),
                    "email",
                    or(account.email()));
        } catch (Problem refusal) {
            return form(page.refused(refusal), account, wish);
        }
    }

    private ModelAndView form(Page page, NewAccount account, Register.Wish wish) {
        List<Choice> schools = directory.stream()
                .flatMap(known -> known.schools().stream())
                .map(school -> new Choice(school.id().toString(), school.name()))
                .toList();
        return page.view(
                "accounts/invitation/register",
                "familyName",
                or(account.familyName()),
                "givenNames",
                or(account.givenNames()),
                "username",
                or(account.username()),
                "email",
                or(account.email()),
                "phone",
                or(wish.phone()),
                "school",
                wish.school() != null
                        ? wish.school().toString()
                        : schools.size() == 1 ? schools.getFirst().value() : "",
                "role",
                wish.role() == null ? "PUPIL" : wish.role(),
                "schools",
                schools,
                "letters",
                register.lettersConfirm());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
