package org.kalanso.school.numbercheck;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.SchoolProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says which pupil they are (or answer for) by number and birth date. */
@Service
public class VerifyMatricule {
    private static final int LONGEST = 60;
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    /** @param bornOn {@code yyyy-MM-dd} or {@code dd/MM/yyyy} */
    public record Claim(
            @Nullable UUID school,
            @Nullable String matricule,
            @Nullable String bornOn) {}

    private final NumberCheckStore store;
    private final ClaimTries tries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerifyMatricule(NumberCheckStore store, ClaimTries tries, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.tries = tries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return when it was noted
     * @throws org.kalanso.platform.problem.Problem 422 with one code whatever is not right; 429 after too many tries
     */
    @Transactional
    public Instant verify(Caller caller, Claim claim) {
        var errors = new FieldErrors();
        if (claim.school() == null) errors.add("school", "required");
        String matricule = Matricules.key(errors.text("matricule", claim.matricule(), LONGEST));
        LocalDate born = date(errors, claim.bornOn());
        errors.refuse();
        var school = new SchoolId(java.util.Objects.requireNonNull(claim.school()));
        tries.count(ClaimTries.Kind.NUMBER, caller.person().toString());
        tries.count(ClaimTries.Kind.PUPIL, school + " " + matricule);
        var student = store.match(school, matricule, java.util.Objects.requireNonNull(born))
                .orElseThrow(SchoolProblem::numberNotVerified);
        Instant now = clock.instant();
        store.note(caller.person(), school, student, Timestamp.from(now));
        tries.right(ClaimTries.Kind.NUMBER, caller.person().toString());
        events.publishEvent(new Recorded(
                school,
                caller.person(),
                "matricule.verified",
                "student",
                student.toString(),
                null,
                Map.of("person", caller.person())));
        return now;
    }

    private static @Nullable LocalDate date(FieldErrors errors, @Nullable String text) {
        String typed = errors.text("bornOn", text, LONGEST);
        if (typed.isEmpty()) return null;
        for (DateTimeFormatter form : WRITTEN) {
            try {
                return LocalDate.parse(typed, form);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        errors.add("bornOn", "invalid-date");
        return null;
    }
}
