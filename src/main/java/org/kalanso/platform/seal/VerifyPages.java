package org.kalanso.platform.seal;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the picture on a paper, and the page that can be saved for where there is no network. */
@Controller
class VerifyPages {
    private final Seals seals;
    private final OfflinePage offline;
    private final Messages messages;

    VerifyPages(Seals seals, OfflinePage offline, Messages messages) {
        this.seals = seals;
        this.offline = offline;
        this.messages = messages;
    }

    /** The seal itself stands behind the {@code #} and never comes here: the page's script sends it on. */
    @GetMapping({"/verify", "/VERIFY"})
    @Allow(Who.EVERYONE)
    ModelAndView ask(Page page) {
        return answer(page, null);
    }

    /** Without script: what was pasted. */
    @PostMapping("/verify")
    @Allow(Who.EVERYONE)
    ModelAndView tell(Page page, @RequestParam(defaultValue = "") String seal) {
        return answer(page, SealAnswer.of(seals.verify(seal), messages, page.locale()));
    }

    @GetMapping(path = "/verify/offline", produces = MediaType.TEXT_HTML_VALUE)
    @Allow(Who.EVERYONE)
    ResponseEntity<byte[]> save(Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kalanso-verification.html\"")
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(offline.page(page.locale()));
    }

    private static ModelAndView answer(Page page, @Nullable SealAnswer answer) {
        return page.view("platform/seal/verify", "answer", answer);
    }
}
