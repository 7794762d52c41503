package org.kalanso.reportcards.print;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.council.Councils;
import org.kalanso.reportcards.council.ReadCouncil;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The minutes of a class council on paper, to be signed: every pupil's figures, what was decided, what was said of the class. */
@Component
class CouncilMinutes {
    private final Councils councils;
    private final ReadCouncil read;
    private final Schools schools;
    private final Paper paper;
    private final TemplateEngine templates;
    private final Messages messages;
    private final Clock clock;

    CouncilMinutes(
            Councils councils,
            ReadCouncil read,
            Schools schools,
            Paper paper,
            TemplateEngine templates,
            Messages messages,
            Clock clock) {
        this.councils = councils;
        this.read = read;
        this.schools = schools;
        this.paper = paper;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws org.kalanso.platform.problem.Problem 404 where the caller does not sit in the council */
    byte[] print(Caller caller, ClassId group, PeriodId period) {
        Place place = councils.seenBy(caller, group, period);
        var school = schools.institution(place.group().school());
        var locale = school.languages().contains("fr") ? Locale.FRENCH : Locale.ENGLISH;
        var sheet = new MinutesSheet(
                school, place, read.seenBy(caller, group, period), schools.today(school.id(), clock), locale, messages);
        var html = new StringOutput();
        templates.render("reportcards/print/minutes.jte", Map.of("sheet", sheet, "style", style()), html);
        return paper.render(html.toString());
    }

    private static String style() {
        try {
            return new ClassPathResource("paper/minutes.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
