package org.kalanso.school.strip;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Institution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays strips out on A4, to be cut along the lines; each says in the school's first language how it is used, and where. */
@Component
public class StripSheets {
    private final TemplateEngine templates;
    private final Paper paper;
    private final Messages messages;
    private final String publicUrl;

    StripSheets(
            TemplateEngine templates,
            Paper paper,
            Messages messages,
            @Value("${kalanso.public.url:}") String publicUrl) {
        this.templates = templates;
        this.paper = paper;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    public static Locale language(Institution school) {
        return school.languages().contains("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    /**
     * @param words beginning of the keys {@code .how} and {@code .how-at} (with the address) of what each strip says
     * @param facts what else the template shows; it also gets {@code style} and {@code how}
     * @return PDF
     */
    public byte[] print(String template, Institution school, String words, Map<String, Object> facts) {
        Locale locale = language(school);
        var shown = new HashMap<>(facts);
        shown.put("style", style());
        shown.put(
                "how",
                publicUrl.isBlank()
                        ? messages.get(locale, words + ".how")
                        : messages.get(locale, words + ".how-at", publicUrl.replaceFirst("^https?://", "")));
        var html = new StringOutput();
        templates.render(template, shown, html);
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
