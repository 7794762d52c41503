package org.kalanso.school.slip;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Institution;
import org.kalanso.school.strip.StripSheets;
import org.springframework.stereotype.Component;

/** Lays slips out on A4: fourteen to a page, to be cut along the lines. */
@Component
class SlipPress {
    private final StripSheets sheets;
    private final Messages messages;

    SlipPress(StripSheets sheets, Messages messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    byte[] print(Institution school, List<Slip> slips) {
        Locale locale = StripSheets.language(school);
        var labels = List.of(messages.get(locale, "slip.matricule"), messages.get(locale, "slip.pin"));
        return sheets.print(
                "school/slip/sheet.jte",
                school,
                "slip",
                Map.of("school", school.name(), "labels", labels, "slips", slips));
    }
}
