package org.kalanso.computerroom.tariff;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TariffPages {
    private final TariffStore store;
    private final KeepTariff keep;
    private final Schools schools;

    TariffPages(TariffStore store, KeepTariff keep, Schools schools) {
        this.store = store;
        this.keep = keep;
        this.schools = schools;
    }

    @GetMapping("/tariffs")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView all(Page page, Caller caller) {
        return page.view(
                "computerroom/tariff/list", "tariffs", store.visibleTo(caller), "mayEdit", caller.is(HEAD, MANAGER));
    }

    @GetMapping("/tariffs/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page, Caller caller) {
        return form(page, caller, null, new TariffInput(null, null, null));
    }

    @PostMapping("/tariffs/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @ModelAttribute TariffInput input) {
        try {
            return page.done("/tariffs", "tariff.added", keep.add(caller, input).name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, null, input);
        }
    }

    @GetMapping("/tariffs/{tariff}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable UUID tariff) {
        Tariff found = found(caller, tariff);
        return form(page, caller, found, TariffInput.of(found));
    }

    @PostMapping("/tariffs/{tariff}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable UUID tariff,
            @ModelAttribute TariffInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Tariff found = found(caller, tariff);
        try {
            return page.done(
                    "/tariffs",
                    "tariff.changed",
                    keep.edit(caller, tariff, input, version).name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, input);
        }
    }

    @PostMapping("/tariffs/{tariff}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID tariff) {
        return page.done(
                "/tariffs", "tariff.removed", keep.remove(caller, tariff).name());
    }

    private Tariff found(Caller caller, UUID tariff) {
        return store.visibleTo(caller, tariff).orElseThrow(Problem::notFound);
    }

    private ModelAndView form(Page page, Caller caller, @Nullable Tariff tariff, TariffInput input) {
        String currency = tariff != null
                ? tariff.currency()
                : schools.institution(caller.inSchool()).currency();
        return page.view("computerroom/tariff/form", "tariff", tariff, "input", input, "currency", currency);
    }
}
