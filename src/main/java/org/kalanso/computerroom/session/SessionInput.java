package org.kalanso.computerroom.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What is asked for when sessions are made.
 *
 * @param minutes 1 to 720; left out where a tariff says it
 * @param person somebody of the school; at most one of person and visitor
 * @param matricule or any other name a person of the school signs in with, instead of {@code person}
 * @param label of a code for nobody in particular, at most 80 characters
 * @param workstation the seat that is kept for it
 * @param paid cash was taken for it
 * @param validFrom from when the code opens a seat; left out = now
 * @param validMinutes how long it does, 5 to 44640; left out = twelve hours
 * @param count 1 to 500; more than one only for nobody in particular
 */
public record SessionInput(
        @Nullable UUID room,
        @Nullable Integer minutes,
        @Nullable UUID tariff,
        @Nullable UUID person,
        @Nullable String matricule,
        @Nullable UUID visitor,
        @Nullable String label,
        @Nullable UUID workstation,
        @Nullable Boolean paid,
        @Nullable Instant validFrom,
        @Nullable Integer validMinutes,
        @Nullable Integer count) {
    private static final int LONGEST = 720;
    private static final int MOST = 500;
    private static final int HALF_A_DAY = 720;
    private static final int A_MONTH = 44_640;

    static SessionInput blank(@Nullable UUID room, @Nullable UUID visitor, @Nullable UUID seat) {
        return new SessionInput(room, null, null, null, null, visitor, null, seat, null, null, null, null);
    }

    /** Whose time it is. */
    public record Holder(
            Category category,
            @Nullable UUID person,
            @Nullable UUID visitor) {}

    record Checked(@Nullable Duration length, String label, SeatSession.Window window, int count, boolean paid) {}

    Checked checked(Instant now) {
        var errors = new FieldErrors();
        if (minutes == null && tariff == null) errors.add("minutes", "required");
        if (minutes != null && (minutes < 1 || minutes > LONGEST)) errors.add("minutes", "out-of-range", 1, LONGEST);
        int codes = count == null ? 1 : count;
        if (codes < 1) errors.add("count", "out-of-range", 1, MOST);
        if (codes > MOST) errors.add("count", "computerroom.too-many-codes", MOST);
        if (codes > 1 && (isForSomebody() || workstation != null)) errors.add("count", "computerroom.one-for-somebody");
        if (visitor != null && (person != null || isSaid(matricule))) errors.add("visitor", "computerroom.one-holder");
        int lasts = validMinutes == null ? HALF_A_DAY : validMinutes;
        if (lasts < 5 || lasts > A_MONTH) errors.add("validMinutes", "out-of-range", 5, A_MONTH);
        String words = errors.optional("label", label, 80);
        errors.refuse();
        Instant from = validFrom == null ? now : validFrom;
        return new Checked(
                minutes == null ? null : Duration.ofMinutes(minutes),
                words,
                new SeatSession.Window(from, from.plus(Duration.ofMinutes(lasts))),
                codes,
                Boolean.TRUE.equals(paid));
    }

    private boolean isForSomebody() {
        return person != null || visitor != null || isSaid(matricule);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
