package org.kalanso.school.guardiancode;

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

/** Lays strips with codes out on A4, fourteen to a page, to be cut along the lines. */
@Component
public class CodePress {
    /** @param code in two groups of four */
    public record Strip(String name, String code) {}

    private final TemplateEngine templates;
    private final Paper paper;
    private final Messages messages;
    private final String publicUrl;

    CodePress(
            TemplateEngine templates,
            Paper paper,
            Messages messages,
            @Value("${kalanso.public.url:}") String publicUrl) {
        this.templates = templates;
        this.paper = paper;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    byte[] print(Institution school, String className, List<Strip> strips) {
        Locale locale = school.languages().contains("fr") ? Locale.FRENCH : Locale.ENGLISH;
        String how = publicUrl.isBlank()
                ? messages.get(locale, "guardiancode.how")
                : messages.get(locale, "guardiancode.how-at", publicUrl.replaceFirst("^https?://", ""));
        var html = new StringOutput();
        templates.render(
                "school/guardiancode/sheet.jte",
                Map.of(
                        "style",
                        style(),
                        "title",
                        school.name() + " · " + className,
                        "label",
                        messages.get(locale, "guardiancode.code"),
                        "how",
                        how,
                        "strips",
                        strips),
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
