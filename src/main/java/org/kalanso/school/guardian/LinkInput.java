package org.kalanso.school.guardian;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What a guardian is to a pupil, and may.
 *
 * @param relation FATHER, MOTHER or GUARDIAN (where left out)
 * @param maySee whether they may see results once confirmed; yes where left out
 * @param mayCollect whether the pupil may leave the school with them; yes where left out
 * @param pays whether invoices go to them; no where left out
 */
public record LinkInput(
        @Nullable String relation,
        @Nullable Boolean maySee,
        @Nullable Boolean mayCollect,
        @Nullable Boolean pays) {

    record Checked(String relation, boolean maySee, boolean mayCollect, boolean pays) {}

    Checked checked() {
        var errors = new FieldErrors();
        Checked checked = checked(errors);
        errors.refuse();
        return checked;
    }

    /** @param errors receives what is wrong */
    Checked checked(FieldErrors errors) {
        String kin = errors.oneOf("relation", relation, List.of("FATHER", "MOTHER", "GUARDIAN"));
        return new Checked(
                kin == null ? "GUARDIAN" : kin,
                !Boolean.FALSE.equals(maySee),
                !Boolean.FALSE.equals(mayCollect),
                Boolean.TRUE.equals(pays));
    }
}
