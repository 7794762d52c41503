package org.kalanso.computerroom.session;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.room.Room;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.paper.QrPicture;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Institution;
import org.kalanso.school.Schools;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays codes out on A4, two by seven to a page, each with a QR picture; to be cut along the lines. */
@Component
public class CodeSheet {
    private final SteerSession steer;
    private final ShowSessions shown;
    private final Schools schools;
    private final TemplateEngine templates;
    private final Paper paper;
    private final Messages messages;

    CodeSheet(
            SteerSession steer,
            ShowSessions shown,
            Schools schools,
            TemplateEngine templates,
            Paper paper,
            Messages messages) {
        this.steer = steer;
        this.shown = shown;
        this.schools = schools;
        this.templates = templates;
        this.paper = paper;
        this.messages = messages;
    }

    /** One strip of paper. @param picture under which the QR picture of the code is handed over */
    public record Strip(String code, String picture, long minutes) {}

    byte[] print(Caller caller, Room room, List<UUID> ids) {
        if (ids.isEmpty()) throw ComputerroomProblem.nothingChosen();
        Institution school = schools.institution(caller.inSchool());
        Locale locale = school.languages().contains("fr") ? Locale.FRENCH : Locale.ENGLISH;
        List<Strip> strips = new ArrayList<>();
        Map<String, byte[]> pictures = new HashMap<>();
        for (UUID id : ids) {
            var code = steer.showCode(caller, id);
            long minutes = shown.visibleTo(caller, id).orElseThrow().totalSeconds() / 60;
            pictures.put("qr" + strips.size(), QrPicture.png(code.text()));
            strips.add(new Strip(code.inGroups(), "qr" + strips.size(), minutes));
        }
        var html = new StringOutput();
        templates.render(
                "computerroom/session/sheet.jte",
                Map.of(
                        "style",
                        style(),
                        "school",
                        school.name(),
                        "room",
                        room.name(),
                        "how",
                        messages.get(locale, "session.sheet-how"),
                        "minutes",
                        messages.get(locale, "room.minutes"),
                        "strips",
                        strips),
                html);
        return paper.render(List.of(() -> html.toString()), pictures);
    }

    private static String style() {
        try {
            return new ClassPathResource("paper/codes.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
