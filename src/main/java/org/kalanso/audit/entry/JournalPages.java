package org.kalanso.audit.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.sheets.SheetWriter;
import org.kalanso.platform.web.Page;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.PathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal as a page, its anchors for the printer, its export. */
@Controller
class JournalPages {
    private static final int SHOWN = 40;
    private static final int ANCHORS = 62;
    private final ReadJournal journal;
    private final JournalLines lines;
    private final JournalExports exports;
    private final ActKinds kinds;

    JournalPages(ReadJournal journal, JournalLines lines, JournalExports exports, ActKinds kinds) {
        this.journal = journal;
        this.lines = lines;
        this.exports = exports;
        this.kinds = kinds;
    }

    @Bean
    static Place journalPlace() {
        return Place.of("journal.title", "journal", "/journal", 85, Role.HEAD).andAdmins();
    }

    @GetMapping("/journal")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ModelAndView list(
            Page page,
            Caller caller,
            @ModelAttribute JournalFilter filter,
            @RequestParam(required = false) @Nullable Long cursor) {
        var found = journal.visibleTo(caller, filter, cursor, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return page.view(
                "audit/entry/list",
                "lines",
                lines.of(shown, page.locale()),
                "filter",
                filter,
                "kinds",
                kinds.all(),
                "loose",
                journal.loose(caller),
                "later",
                cursor != null,
                "next",
                found.size() > SHOWN ? shown.getLast().id() : null);
    }

    @GetMapping("/journal/anchors")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ModelAndView anchors(Page page, Caller caller) {
        return page.view("audit/entry/anchors", "anchors", journal.anchors(caller, ANCHORS));
    }

    @PostMapping("/journal/export")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD, proved = true)
    String export(Caller caller, @RequestParam SheetWriter.Kind format, @ModelAttribute JournalFilter filter) {
        return "redirect:/jobs/" + exports.ask(caller, format, filter);
    }

    @GetMapping("/journal/exports/{file}")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ResponseEntity<PathResource> file(Caller caller, @PathVariable String file) {
        var found = exports.visibleTo(caller, file).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.kind().contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("journal." + found.kind().extension())
                                .build()
                                .toString())
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .body(new PathResource(found.path()));
    }

    /** The groups that the page offers. */
    static List<ActGroup> groups() {
        return List.of(ActGroup.values());
    }
}
