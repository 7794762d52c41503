package org.kalanso.school.guardiancode;

import java.util.List;
import java.util.Map;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Institution;
import org.kalanso.school.strip.StripSheets;
import org.springframework.stereotype.Component;

/** Lays strips with codes out on A4, fourteen to a page, to be cut along the lines. */
@Component
public class CodePress {
    /** @param code in two groups of four */
    public record Strip(String name, String code) {}

    private final StripSheets sheets;
    private final Messages messages;

    CodePress(StripSheets sheets, Messages messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    byte[] print(Institution school, String className, List<Strip> strips) {
        String label = messages.get(StripSheets.language(school), "guardiancode.code");
        return sheets.print(
                "school/guardiancode/sheet.jte",
                school,
                "guardiancode",
                Map.of("title", school.name() + " · " + className, "label", label, "strips", strips));
    }
}
