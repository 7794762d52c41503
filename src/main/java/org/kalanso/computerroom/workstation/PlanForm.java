package org.kalanso.computerroom.workstation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;

/** Where each seat is to stand, as a form carries it: lists of one length, seat by seat. */
record PlanForm(
        @Nullable List<UUID> ids,
        @Nullable List<String> x,
        @Nullable List<String> y,
        @Nullable List<Integer> versions) {
    /** @throws Problem 422 with every cell that is none */
    List<KeepWorkstation.Spot> spots() {
        if (ids == null || x == null || y == null || versions == null) throw Problem.invalid("ids", "required");
        if (x.size() != ids.size() || y.size() != ids.size() || versions.size() != ids.size())
            throw Problem.invalid("ids", "invalid");
        var errors = new FieldErrors();
        List<KeepWorkstation.Spot> spots = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++)
            spots.add(new KeepWorkstation.Spot(
                    ids.get(i),
                    cell(errors, "x-" + ids.get(i), x.get(i), Plan.WIDTH - 1),
                    cell(errors, "y-" + ids.get(i), y.get(i), Plan.HEIGHT - 1),
                    versions.get(i)));
        errors.refuse();
        return spots;
    }

    private static int cell(FieldErrors errors, String field, String text, int most) {
        if (text.strip().matches("[0-9]{1,2}") && Integer.parseInt(text.strip()) <= most)
            return Integer.parseInt(text.strip());
        errors.add(field, "out-of-range", 0, most);
        return 0;
    }
}
