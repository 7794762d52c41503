package org.kalanso.reportcards.council;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.school.StudentId;

/**
 * What the council writes down at once.
 *
 * @param minutes about the class as a whole, at most 5,000 characters; null = unchanged
 * @param decisions of the pupils that are named; the others keep theirs
 */
public record CouncilDraft(
        @Nullable String minutes, @Nullable List<DecisionInput> decisions) {
    private static final int LONGEST_MINUTES = 5000;
    private static final int LONGEST_DECISION = 200;
    private static final int LONGEST_APPRECIATION = 500;

    /** @param award an {@link Award}, or null or empty for none */
    public record DecisionInput(
            UUID student,
            @Nullable String award,
            @Nullable String decision,
            @Nullable String appreciation) {}

    /** @throws Problem every wrong field at once */
    List<Decision> checked() {
        var errors = new FieldErrors();
        errors.optional("minutes", minutes, LONGEST_MINUTES);
        var checked = (decisions == null ? List.<DecisionInput>of() : decisions)
                .stream().map(each -> checked(each, errors)).toList();
        errors.refuse();
        return checked;
    }

    private static Decision checked(DecisionInput pupil, FieldErrors errors) {
        var field = "decisions." + pupil.student;
        return new Decision(
                new StudentId(pupil.student),
                award(pupil.award, field, errors),
                errors.optional(field + ".decision", pupil.decision, LONGEST_DECISION),
                errors.optional(field + ".appreciation", pupil.appreciation, LONGEST_APPRECIATION),
                0);
    }

    private static @Nullable Award award(@Nullable String name, String field, FieldErrors errors) {
        if (name == null || name.isBlank()) return null;
        for (var award : Award.values()) if (award.name().equals(name)) return award;
        errors.add(field + ".award", "unknown");
        return null;
    }
}
