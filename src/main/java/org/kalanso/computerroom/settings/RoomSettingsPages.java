package org.kalanso.computerroom.settings;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules of all rooms on one page, the purposes as a table with an empty line for one more. */
@Controller
class RoomSettingsPages {
    private static final String HERE = "/rooms/settings";
    private final RoomSettingsStore store;
    private final KeepRoomSettings keep;

    RoomSettingsPages(RoomSettingsStore store, KeepRoomSettings keep) {
        this.store = store;
        this.keep = keep;
    }

    /**
     * As the form sends it: one entry a line.
     *
     * @param offered codes of those that are; of the new one {@code NEW}
     */
    record Lines(
            @Nullable Integer visitorDays,
            @Nullable Boolean signatureNeeded,
            @Nullable Integer journalYears,
            @Nullable Integer version,
            @Nullable List<String> code,
            @Nullable List<String> name,
            @Nullable List<String> nameEn,
            @Nullable Set<String> offered) {
        private static final String NEW = "NEW";

        SettingsInput input() {
            List<SettingsInput.Purpose> purposes = new ArrayList<>();
            for (int i = 0; code != null && i < code.size(); i++) {
                String each = code.get(i);
                boolean chosen = offered != null && offered.contains(each.isBlank() ? NEW : each);
                purposes.add(new SettingsInput.Purpose(each, at(name, i), at(nameEn, i), chosen));
            }
            return new SettingsInput(visitorDays, signatureNeeded, journalYears, code == null ? null : purposes);
        }

        private static String at(@Nullable List<String> of, int line) {
            return of == null || line >= of.size() ? "" : of.get(line);
        }
    }

    @GetMapping(HERE)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView show(Page page, Caller caller) {
        return form(page, store.of(caller.inSchool()), null);
    }

    @PostMapping(HERE)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(Page page, Caller caller, @ModelAttribute Lines lines) {
        try {
            keep.change(caller, lines.input(), lines.version());
            return page.done(HERE, "room.settings-changed");
        } catch (Problem problem) {
            return form(page.refused(problem), store.of(caller.inSchool()), lines.input());
        }
    }

    /** @param typed what was refused; null = as it is kept */
    private static ModelAndView form(Page page, RoomSettings settings, @Nullable SettingsInput typed) {
        List<SettingsInput.Purpose> lines = new ArrayList<>();
        List<SettingsInput.Purpose> said = typed == null ? null : typed.purposes();
        if (said == null)
            settings.purposes()
                    .forEach(each -> lines.add(
                            new SettingsInput.Purpose(each.code(), each.name(), each.nameEn(), each.offered())));
        else lines.addAll(said);
        if (lines.isEmpty()
                || lines.getLast().code() != null
                        && !String.valueOf(lines.getLast().code()).isBlank())
            lines.add(new SettingsInput.Purpose("", "", "", true));
        Integer years = typed == null ? settings.journalYears() : typed.journalYears();
        Integer days = typed == null ? null : typed.visitorDays();
        return page.view(
                "computerroom/settings/form",
                "settings",
                settings,
                "days",
                days == null ? settings.visitorDays() : days,
                "years",
                years == null ? 0 : years,
                "signature",
                typed == null ? settings.signatureNeeded() : Boolean.TRUE.equals(typed.signatureNeeded()),
                "lines",
                lines);
    }
}
