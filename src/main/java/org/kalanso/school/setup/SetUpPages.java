package org.kalanso.school.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.preset.Preset;
import org.kalanso.school.preset.Presets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SetUpPages {
    static final String PATH = "/set-up";

    private final SetUp setUp;
    private final SetUpKey key;
    private final SetUpGate gate;
    private final Presets presets;
    private final FirstAdministrator administrators;
    private final Clock clock;

    SetUpPages(
            SetUp setUp,
            SetUpKey key,
            SetUpGate gate,
            Presets presets,
            FirstAdministrator administrators,
            Clock clock) {
        this.setUp = setUp;
        this.key = key;
        this.gate = gate;
        this.presets = presets;
        this.administrators = administrators;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allow(Who.EVERYONE)
    ModelAndView form(
            Page page,
            HttpServletRequest request,
            @RequestParam(name = "key", required = false) @Nullable String brought) {
        if (gate.done()) return new ModelAndView("redirect:/");
        key.demand(request, brought);
        return view(page, proposed(brought));
    }

    @PostMapping(PATH)
    @Allow(Who.EVERYONE)
    ModelAndView setUp(
            Page page, @ModelAttribute SetUpForm form, HttpServletRequest request, HttpServletResponse response) {
        if (gate.done()) throw org.kalanso.school.SchoolProblem.alreadySetUp();
        key.demand(request, form.key());
        SetUp.Done done;
        try {
            done = setUp.setUp(form, page.lang());
        } catch (Problem problem) {
            return view(page.refused(problem), form);
        }
        administrators.signIn(done.administrator(), done.school(), request, response);
        return page.done("/", "setup.done", form.name());
    }

    private ModelAndView view(Page page, SetUpForm form) {
        return page.view(
                "school/setup/set-up",
                "form",
                form,
                "presets",
                presets.choices(page.locale()),
                "countries",
                presets.countryChoices(page.locale()));
    }

    /** The school year that is running or about to begin, as the first preset has it. */
    private SetUpForm proposed(@Nullable String brought) {
        Preset usual = presets.all().getFirst();
        LocalDate today = LocalDate.now(clock);
        LocalDate ends = usual.lastDay().atYear(today.getYear());
        if (ends.isBefore(today)) ends = ends.plusYears(1);
        LocalDate starts = usual.firstDay().atYear(ends.getYear() - 1);
        return new SetUpForm(
                null,
                null,
                usual.key(),
                null,
                starts.toString(),
                ends.toString(),
                true,
                null,
                null,
                null,
                null,
                null,
                brought);
    }
}
