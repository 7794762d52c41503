package org.kalanso.computerroom.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * Who wants to wait.
 *
 * @param minutes 1 to 720; left out = 60
 * @param matricule or any other name a person of the school signs in with, instead of {@code person}
 * @param label a name to call, for somebody who is neither; at most 80 characters, taken away when the turn is over
 */
public record QueueInput(
        @Nullable UUID room,
        @Nullable Integer minutes,
        @Nullable UUID person,
        @Nullable String matricule,
        @Nullable UUID visitor,
        @Nullable String label) {
    private static final int USUAL = 60;
    private static final int LONGEST = 720;

    static QueueInput blank(UUID room, @Nullable UUID visitor) {
        return new QueueInput(room, null, null, null, visitor, null);
    }

    record Checked(int minutes, String label) {}

    Checked checked() {
        var errors = new FieldErrors();
        int length = minutes == null ? USUAL : minutes;
        if (length < 1 || length > LONGEST) errors.add("minutes", "out-of-range", 1, LONGEST);
        if (visitor != null && (person != null || matricule != null && !matricule.isBlank()))
            errors.add("visitor", "computerroom.one-holder");
        var checked = new Checked(length, errors.optional("label", label, 80));
        errors.refuse();
        return checked;
    }
}
