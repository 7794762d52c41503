package org.kalanso.computerroom.visitor;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A visitor's photo: shown, taken, removed. */
@Controller
class VisitorPhotoPages {
    private final VisitorPhotos photos;
    private final VisitorPages pages;

    VisitorPhotoPages(VisitorPhotos photos, VisitorPages pages) {
        this.photos = photos;
        this.pages = pages;
    }

    @GetMapping("/visitors/{visitor}/photo")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ResponseEntity<byte[]> show(
            Caller caller, @PathVariable UUID visitor, @RequestParam(defaultValue = "64") int size) {
        return answer(photos.visibleTo(caller, visitor, size > 64).orElseThrow(Problem::notFound));
    }

    @PostMapping("/visitors/{visitor}/photo")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView keep(Page page, Caller caller, @PathVariable UUID visitor, @RequestParam MultipartFile file)
            throws IOException {
        try {
            photos.keep(caller, visitor, file.getBytes());
            return page.done("/visitors/" + visitor, "visitor.photo-kept");
        } catch (Problem problem) {
            if (problem.status().value() == 404) throw problem;
            return pages.one(page.refused(problem), caller, visitor);
        }
    }

    @PostMapping("/visitors/{visitor}/photo/remove")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID visitor) {
        photos.remove(caller, visitor);
        return page.done("/visitors/" + visitor, "visitor.photo-removed");
    }

    /** Never kept by anybody on the way: a withdrawal holds at the next request. */
    static ResponseEntity<byte[]> answer(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .header("Content-Disposition", "inline")
                .body(jpeg);
    }
}
