package org.kalanso.accounts.consent;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;

/**
 * An answer as it is sent.
 *
 * @param school for oneself and one's children; left out where the caller's own school is meant
 * @param person whom it is about
 * @param purpose PHOTO or MESSAGES
 * @param given true = yes, false = no or withdrawn
 * @param textVersion which text was read
 * @param guardian for an answer on paper: the guardian who signed; left out = the person themself
 */
record ConsentInput(
        @Nullable UUID school,
        @Nullable UUID person,
        @Nullable String purpose,
        @Nullable Boolean given,
        @Nullable Integer textVersion,
        @Nullable UUID guardian) {
    /** What is right in form. @param textVersion the text that was read: compared with today's by whoever knows the school */
    record Checked(PersonId person, Purpose purpose, boolean given, int textVersion) {}

    Checked checked() {
        var errors = new FieldErrors();
        if (person == null) errors.add("person", "required");
        if (given == null) errors.add("given", "required");
        if (textVersion == null) errors.add("textVersion", "required");
        Purpose meant = Arrays.stream(Purpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElse(null);
        if (meant == null) errors.add("purpose", purpose == null ? "required" : "unknown");
        errors.refuse();
        return new Checked(
                new PersonId(Objects.requireNonNull(person)),
                Objects.requireNonNull(meant),
                Objects.requireNonNull(given),
                Objects.requireNonNull(textVersion));
    }
}
