package org.kalanso.school.subject;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coefficients as a table that is filled in and saved at once, for a level or for a single class. */
@Controller
class CoefficientPages {
    private static final String PATH = "/subjects/coefficients";

    private final CoefficientTables tables;
    private final SaveCoefficients save;
    private final GroupStore groups;

    CoefficientPages(CoefficientTables tables, SaveCoefficients save, GroupStore groups) {
        this.tables = tables;
        this.save = save;
        this.groups = groups;
    }

    /** Which table, as an address names it. */
    public record Asked(
            @Nullable UUID level,
            @Nullable ClassId classId,
            @Nullable UUID track) {}

    @GetMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView show(Page page, Caller caller, Asked asked) {
        return view(page, caller, table(page, caller, asked), Map.of());
    }

    @PostMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView save(Page page, Caller caller, Asked asked, @RequestParam Map<String, String> typed) {
        CoefficientTable table = table(page, caller, asked);
        if (table == null) throw Problem.notFound();
        String version = typed.getOrDefault("version", "");
        try {
            int changed = save.save(
                    caller, table, typed, version.matches("-?\\d{1,10}") ? (int) Long.parseLong(version) : null);
            return page.done(PATH + "?" + table.place().query(), "coefficient.saved", changed);
        } catch (Problem problem) {
            return view(page.refused(problem), caller, table, typed);
        }
    }

    /** Of the class or level that was asked for, else of the first level; null where the school has no level yet. */
    private @Nullable CoefficientTable table(Page page, Caller caller, Asked asked) {
        if (asked.classId != null) return tables.ofClass(caller, asked.classId, page.t("coefficient.own"));
        if (asked.level != null) return tables.ofLevel(caller, asked.level, asked.track);
        return tables.levels(caller).stream()
                .findFirst()
                .map(first -> tables.ofLevel(caller, UUID.fromString(first.value()), null))
                .orElse(null);
    }

    private ModelAndView view(Page page, Caller caller, @Nullable CoefficientTable table, Map<String, String> typed) {
        List<Choice> modes = Arrays.stream(ClassSubject.Mode.values())
                .map(mode -> new Choice(mode.name(), page.t("coefficient.mode-" + mode.name())))
                .toList();
        List<Choice> inGroups = groups.visibleTo(caller).stream()
                .map(group -> new Choice(group.id().toString(), group.name()))
                .toList();
        return page.view(
                "school/subject/coefficients",
                "table",
                table,
                "levels",
                tables.levels(caller),
                "groups",
                inGroups,
                "modes",
                modes,
                "typed",
                typed);
    }
}
