package org.kalanso.accounts.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a file of one's data, and taking it: by a button, so that no preview or prefetch takes it first. */
@Controller
class ExportPages {
    private final AskExport ask;
    private final ExportStore store;

    ExportPages(AskExport ask, ExportStore store) {
        this.ask = ask;
        this.store = store;
    }

    @PostMapping("/exports")
    @Allow(Who.SIGNED_IN)
    String ask(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID school) {
        var about = person == null ? caller.person() : new PersonId(person);
        var export = ask.ask(caller, about, school == null ? null : new SchoolId(school));
        return export.ready() ? "redirect:/exports/" + export.id() : "redirect:/jobs/" + export.job();
    }

    @GetMapping("/exports/{id}")
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID id) {
        var export = store.visibleTo(caller.person(), id).orElseThrow(Problem::notFound);
        var view = page.view("accounts/privacy/export", "export", export);
        view.setStatus(export.over() ? HttpStatus.GONE : HttpStatus.OK);
        return view;
    }

    @PostMapping("/exports/{id}")
    @Allow(Who.SIGNED_IN)
    ResponseEntity<byte[]> fetch(Caller caller, @PathVariable UUID id) {
        if (store.visibleTo(caller.person(), id).isEmpty()) throw Problem.notFound();
        return answer(store.fetch(caller.person(), id).orElseThrow(AccountsProblem::exportGone));
    }

    static ResponseEntity<byte[]> answer(byte[] zip) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kalanso-export.zip")
                                .build()
                                .toString())
                .body(zip);
    }
}
