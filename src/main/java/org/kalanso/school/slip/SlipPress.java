package org.kalanso.school.slip;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Institution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays slips out on A4: fourteen to a page, to be cut along the lines. */
@Component
class SlipPress {
    private final TemplateEngine templates;
    private final Paper paper;
    private final Messages messages;
    private final String publicUrl;

    SlipPress(
            TemplateEngine templates,
            Paper paper,
            Messages messages,
            @Value("${kalanso.public.url:}") String publicUrl) {
        this.templates = templates;
        this.paper = paper;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    byte[] print(Institution school, List<Slip> slips) {
        Locale locale = school.languages().contains("fr") ? Locale.FRENCH : Locale.ENGLISH;
        String how = publicUrl.isBlank()
                ? messages.get(locale, "slip.how")
                : messages.get(locale, "slip.how-at", publicUrl.replaceFirst("^https?://", ""));
        var html = new StringOutput();
        templates.render(
                "school/slip/sheet.jte",
                Map.of(
                        "style",
                        style(),
                        "school",
                        school.name(),
                        "how",
                        how,
                        "labels",
                        List.of(messages.get(locale, "slip.matricule"), messages.get(locale, "slip.pin")),
                        "slips",
                        slips),
                html);
        return paper.render(html.toString());
    }

    private static String style() {
        try {
            return new ClassPathResource("paper/slips.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
