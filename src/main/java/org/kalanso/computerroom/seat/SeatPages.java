package org.kalanso.computerroom.seat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The full-screen page of a seat: asks to be enrolled where it has no key, and then for codes. */
@Controller
class SeatPages {
    private static final String WORKER = "static/js/seat-worker.js";
    private final SeatStore seats;

    SeatPages(SeatStore seats) {
        this.seats = seats;
    }

    @GetMapping("/seat")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page, HttpServletRequest request, HttpServletResponse response) {
        String key = SeatCookie.read(request);
        boolean known = false;
        try {
            seats.byKey(key, request.getRemoteAddr());
            SeatCookie.write(request, response, java.util.Objects.requireNonNull(key));
            known = true;
        } catch (Problem unknown) {
            // then the page asks for the code of the operator's screen
        }
        return page.view("computerroom/seat/seat", "known", known);
    }

    /** Keeps the page of the seat for when no server answers. Scripts rule only what lies beside or below them: so it stands up here. */
    @GetMapping("/seat-worker.js")
    @Allow(Who.EVERYONE)
    ResponseEntity<ClassPathResource> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource(WORKER));
    }
}
