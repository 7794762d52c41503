package org.kalanso.computerroom.visitor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.settings.RoomSettings;
import org.kalanso.computerroom.settings.VisitPurpose;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What is said of a visitor.
 *
 * @param bornOn {@code yyyy-MM-dd} or {@code dd/MM/yyyy}
 * @param purpose code of one of the school's purposes of visits; left out = OTHER
 * @param consent the text was read to them and they, or their guardian, agreed; needed when they are registered
 * @param signature what they drew under it on 600 × 200 points, as lines: {@code M12 80L14 78…}
 * @param signer the name typed under it by whoever doesn't draw
 */
public record VisitorInput(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String bornOn,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String document,
        @Nullable String purpose,
        @Nullable String guardianName,
        @Nullable String guardianPhone,
        @Nullable Boolean consent,
        @Nullable String signature,
        @Nullable String signer) {
    private static final String UNSAID = "OTHER";

    public static VisitorInput blank() {
        return new VisitorInput(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static VisitorInput of(Visitor visitor) {
        return new VisitorInput(
                visitor.familyName(),
                visitor.givenNames(),
                visitor.bornOn() == null ? null : visitor.bornOn().toString(),
                visitor.sex(),
                visitor.phone(),
                visitor.document(),
                visitor.purpose(),
                visitor.guardianName(),
                visitor.guardianPhone(),
                null,
                null,
                null);
    }

    record Checked(
            String familyName,
            String givenNames,
            @Nullable LocalDate bornOn,
            @Nullable String sex,
            String phone,
            String document,
            String purpose,
            String guardianName,
            String guardianPhone,
            Signature signature) {}

    /** @param chosen the purpose that stands now, which may stay also where it is no longer offered; empty for a new visitor */
    Checked checked(LocalDate today, RoomSettings rules, String chosen) {
        var errors = new FieldErrors();
        LocalDate born = errors.date("bornOn", bornOn);
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(120))))
            errors.add("bornOn", "invalid");
        var offered = rules.choice(chosen).stream().map(VisitPurpose::code).toList();
        String why = errors.oneOf("purpose", purpose, offered);
        if (why == null) why = offered.contains(UNSAID) ? UNSAID : offered.getFirst();
        var checked = new Checked(
                Names.tidy(errors.text("familyName", familyName, 80)),
                Names.tidy(errors.optional("givenNames", givenNames, 80)),
                born,
                errors.oneOf("sex", sex, List.of("F", "M")),
                errors.optional("phone", phone, 40),
                errors.optional("document", document, 80),
                why,
                errors.optional("guardianName", guardianName, 160),
                errors.optional("guardianPhone", guardianPhone, 40),
                Signature.of(errors, signature, signer));
        errors.refuse();
        return checked;
    }
}
