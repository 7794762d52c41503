package org.kalanso.reportcards.council;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.council.CouncilDraft.DecisionInput;

/** The council's form: one award, one decision and one appreciation a pupil, named by the pupil's id. */
final class CouncilForm {
    private static final Pattern OF_PUPIL = Pattern.compile("appreciation\\.([0-9a-f-]{36})");

    private CouncilForm() {}

    static CouncilDraft draft(Map<String, String> form) {
        var decisions = form.keySet().stream()
                .map(OF_PUPIL::matcher)
                .filter(name -> name.matches())
                .map(name -> decision(form, name.group(1)))
                .toList();
        return new CouncilDraft(form.get("minutes"), decisions);
    }

    private static DecisionInput decision(Map<String, String> form, String student) {
        return new DecisionInput(
                UUID.fromString(student),
                award(form, student),
                form.get("decision." + student),
                form.get("appreciation." + student));
    }

    /** Where the council adopts what was proposed, whoever has no award yet gets the proposed one. */
    private static @Nullable String award(Map<String, String> form, String student) {
        var chosen = form.get("award." + student);
        var adopts = form.containsKey("adopt") && (chosen == null || chosen.isEmpty());
        return adopts ? form.get("proposed." + student) : chosen;
    }

    /** The version of the council the person saw; null when the form doesn't say. */
    static @Nullable Integer version(Map<String, String> form) {
        var version = form.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }
}
