package org.kalanso.school.roster;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.rosterfile.PupilField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ImportPages {
    private final ImportList imports;

    ImportPages(ImportList imports) {
        this.imports = imports;
    }

    @GetMapping("/imports/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page) {
        return page.view("school/roster/new");
    }

    @PostMapping("/imports")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView drop(Page page, Caller caller, @RequestParam MultipartFile file) throws IOException {
        try {
            return new ModelAndView("redirect:/imports/"
                    + imports.drop(caller, file.getOriginalFilename(), file.getBytes())
                            .id());
        } catch (Problem problem) {
            return page.refused(problem).view("school/roster/new");
        }
    }

    @GetMapping("/imports/{id}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView look(Page page, Caller caller, @PathVariable UUID id) {
        return shown(page, imports.look(caller, id));
    }

    /** Columns come as pairs: the heading and, at the same place, its field. */
    @PostMapping("/imports/{id}/mapping")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView map(
            Page page,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> heading,
            @RequestParam(required = false) @Nullable List<PupilField> field,
            @RequestParam(required = false) @Nullable String className) {
        return shown(page, imports.map(caller, id, pairs(heading, field), className));
    }

    @PostMapping("/imports/{id}/confirm")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView confirm(
            Page page, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "ALL") ImportApi.Rows rows) {
        try {
            return new ModelAndView("redirect:/jobs/" + imports.confirm(caller, id, rows == ImportApi.Rows.GOOD));
        } catch (Problem problem) {
            return shown(page.refused(problem), imports.look(caller, id));
        }
    }

    private static ModelAndView shown(Page page, ImportPreview preview) {
        return page.view("school/roster/preview", "preview", preview);
    }

    private static Map<String, PupilField> pairs(@Nullable List<String> headings, @Nullable List<PupilField> fields) {
        Map<String, PupilField> pairs = new LinkedHashMap<>();
        if (headings == null || fields == null) return pairs;
        for (int i = 0; i < Math.min(headings.size(), fields.size()); i++) pairs.put(headings.get(i), fields.get(i));
        return pairs;
    }
}
