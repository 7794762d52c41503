package org.kalanso.accounts.photo;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** My photo and what I say about myself. */
@Controller
class PhotoPages {
    private static final String HERE = "/profile/about";

    private final KeepPhoto keep;
    private final ShowPhoto show;
    private final Details details;

    PhotoPages(KeepPhoto keep, ShowPhoto show, Details details) {
        this.keep = keep;
        this.show = show;
        this.details = details;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView about(Page page, Caller caller) {
        return form(page, caller, details.of(caller.person()));
    }

    @PostMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView save(Page page, Caller caller, @ModelAttribute Details.Detail said) {
        try {
            details.save(caller, said);
            return page.done(HERE, "photo.details-saved");
        } catch (Problem refusal) {
            return form(page.refused(refusal), caller, said);
        }
    }

    @PostMapping("/profile/photo")
    @Allow(Who.SIGNED_IN)
    ModelAndView keep(Page page, Caller caller, @RequestParam MultipartFile file) throws IOException {
        try {
            keep.keep(caller, caller.person(), file.getBytes());
            return page.done(HERE, "photo.kept");
        } catch (Problem refusal) {
            return about(page.refused(refusal), caller);
        }
    }

    @PostMapping("/profile/photo/remove")
    @Allow(Who.SIGNED_IN)
    ModelAndView remove(Page page, Caller caller) {
        keep.remove(caller, caller.person());
        return page.done(HERE, "photo.removed");
    }

    @GetMapping("/photos/{person}")
    @Allow(Who.SIGNED_IN)
    ResponseEntity<byte[]> show(Caller caller, @PathVariable UUID person, @RequestParam(defaultValue = "64") int size) {
        return answer(show.visibleTo(caller, new PersonId(person), size > 64).orElseThrow(Problem::notFound));
    }

    /** Never kept by anybody on the way: a withdrawal holds at the next request. */
    static ResponseEntity<byte[]> answer(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .header("Content-Disposition", "inline")
                .body(jpeg);
    }

    private ModelAndView form(Page page, Caller caller, Details.Detail said) {
        return page.view("accounts/photo/about", "said", said, "photo", show.of(caller, caller.person()));
    }
}
