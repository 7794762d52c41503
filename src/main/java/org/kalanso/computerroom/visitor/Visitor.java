package org.kalanso.computerroom.visitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes without an account.
 *
 * @param sex {@code F}, {@code M} or null
 * @param document what was shown, such as a voter's card
 * @param purpose code of one of the school's purposes of visits
 * @param guardianName who answers for them; empty for a grown-up
 * @param photo whether there is one
 * @param consent the last word on keeping these data; null before there was one
 * @param pseudonymised nothing here tells who it was
 */
public record Visitor(
        UUID id,
        String familyName,
        String givenNames,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        String phone,
        String document,
        String purpose,
        String guardianName,
        String guardianPhone,
        boolean photo,
        @Nullable Consent consent,
        UUID registeredBy,
        Instant registeredAt,
        boolean pseudonymised,
        int version) {

    /**
     * A yes or no, with its evidence.
     *
     * @param textHash SHA-256 of the text that was shown, hexadecimal
     * @param how it was given: drawn on the screen, typed, or said before the operator
     * @param before the operator who showed it
     */
    public record Consent(
            boolean given,
            int textVersion,
            String language,
            String textHash,
            boolean byGuardian,
            Signature.How how,
            UUID before,
            Instant saidAt) {}

    public String name() {
        return (givenNames + " " + familyName).strip();
    }

    /** May they be served today? */
    public boolean agrees() {
        return !pseudonymised && consent != null && consent.given();
    }

    /** Do they agree to what today's text says, or only to an older one? */
    public boolean agreesToToday() {
        return agrees() && consent != null && consent.textVersion() >= VisitorTexts.VERSION;
    }

    /** In whole years; null where the day of birth is unknown. */
    public @Nullable Integer age(LocalDate today) {
        return bornOn == null
                ? null
                : Integer.valueOf(Period.between(bornOn, today).getYears());
    }
}
