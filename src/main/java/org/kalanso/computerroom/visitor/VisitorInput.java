package org.kalanso.computerroom.visitor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What is said of a visitor.
 *
 * @param bornOn {@code yyyy-MM-dd} or {@code dd/MM/yyyy}
 * @param consent the text was read to them and they, or their guardian, agreed; needed when they are registered
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
        @Nullable Boolean consent) {
    private static final List<String> PURPOSES =
            Arrays.stream(VisitPurpose.values()).map(Enum::name).toList();

    static VisitorInput blank() {
        return new VisitorInput(null, null, null, null, null, null, null, null, null, null);
    }

    static VisitorInput of(Visitor visitor) {
        return new VisitorInput(
                visitor.familyName(),
                visitor.givenNames(),
                visitor.bornOn() == null ? null : visitor.bornOn().toString(),
                visitor.sex(),
                visitor.phone(),
                visitor.document(),
                visitor.purpose().name(),
                visitor.guardianName(),
                visitor.guardianPhone(),
                null);
    }

    record Checked(
            String familyName,
            String givenNames,
            @Nullable LocalDate bornOn,
            @Nullable String sex,
            String phone,
            String document,
            VisitPurpose purpose,
            String guardianName,
            String guardianPhone) {}

    Checked checked(LocalDate today) {
        var errors = new FieldErrors();
        LocalDate born = errors.date("bornOn", bornOn);
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(120))))
            errors.add("bornOn", "invalid");
        String why = errors.oneOf("purpose", purpose, PURPOSES);
        var checked = new Checked(
                Names.tidy(errors.text("familyName", familyName, 80)),
                Names.tidy(errors.optional("givenNames", givenNames, 80)),
                born,
                errors.oneOf("sex", sex, List.of("F", "M")),
                errors.optional("phone", phone, 40),
                errors.optional("document", document, 80),
                why == null ? VisitPurpose.OTHER : VisitPurpose.valueOf(why),
                errors.optional("guardianName", guardianName, 160),
                errors.optional("guardianPhone", guardianPhone, 40));
        errors.refuse();
        return checked;
    }
}
