package org.kalanso.school.student;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a pupil, as a form or the API brings it; checked all at once by {@link #checked}.
 *
 * @param sex "M", "F" or empty = unknown
 * @param bornOn {@code yyyy-MM-dd} or {@code dd/MM/yyyy}; empty = unknown
 * @param bornYear where only the year is known
 * @param matricule empty = the school gives one (for a new pupil) or keeps what there is
 * @param admittedOn like {@code bornOn}
 */
public record StudentInput(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String sex,
        @Nullable String bornOn,
        @Nullable String bornYear,
        @Nullable String bornAt,
        @Nullable String matricule,
        @Nullable String admittedOn,
        @Nullable String emergencyName,
        @Nullable String emergencyPhone,
        @Nullable String emergencyRelation) {

    /** Says nothing yet. */
    static final StudentInput EMPTY =
            new StudentInput(null, null, null, null, null, null, null, null, null, null, null);

    private static final int NAME = 100;
    private static final int OLDEST = 1900;
    /** A pupil's particulars, checked and tidied. */
    record Particulars(
            String familyName,
            String givenNames,
            @Nullable String sex,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            String bornAt,
            @Nullable String matricule,
            @Nullable LocalDate admittedOn,
            String emergencyName,
            String emergencyPhone,
            String emergencyRelation) {
        String nameKey() {
            return Names.key((familyName + " " + givenNames).strip());
        }
    }

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} with every wrong field */
    Particulars checked(LocalDate today) {
        var errors = new FieldErrors();
        LocalDate born = errors.date("bornOn", bornOn);
        if (born != null && born.isAfter(today)) errors.add("bornOn", "school.date-in-future");
        Integer year = year(errors, born, today);
        var checked = new Particulars(
                Names.tidy(errors.text("familyName", familyName, NAME)),
                Names.tidy(errors.optional("givenNames", givenNames, NAME)),
                errors.oneOf("sex", sex, List.of("M", "F")),
                born,
                born == null ? year : null,
                Names.tidy(errors.optional("bornAt", bornAt, NAME)),
                blankToNull(errors.optional("matricule", matricule, 40)),
                errors.date("admittedOn", admittedOn),
                Names.tidy(errors.optional("emergencyName", emergencyName, NAME)),
                Names.tidy(errors.optional("emergencyPhone", emergencyPhone, 40)),
                Names.tidy(errors.optional("emergencyRelation", emergencyRelation, 60)));
        errors.refuse();
        return checked;
    }

    /** This where it says something, what is known already where it is silent. */
    StudentInput over(StudentDetail known) {
        LocalDate born = known.bornOn();
        LocalDate admitted = known.admittedOn();
        Integer year = known.bornYear();
        return new StudentInput(
                or(familyName, known.familyName()),
                or(givenNames, known.givenNames()),
                or(sex, known.sex()),
                or(bornOn, born == null ? null : born.toString()),
                or(bornYear, year == null ? null : year.toString()),
                or(bornAt, known.bornAt()),
                or(matricule, known.matricule()),
                or(admittedOn, admitted == null ? null : admitted.toString()),
                or(emergencyName, known.emergencyName()),
                or(emergencyPhone, known.emergencyPhone()),
                or(emergencyRelation, known.emergencyRelation()));
    }

    private static @Nullable String or(@Nullable String said, @Nullable String known) {
        return said == null ? known : said;
    }

    private @Nullable Integer year(FieldErrors errors, @Nullable LocalDate born, LocalDate today) {
        if (bornYear == null || bornYear.isBlank()) return null;
        try {
            int year = Integer.parseInt(bornYear.strip());
            if (year < OLDEST || year > today.getYear())
                errors.add("bornYear", "out-of-range", Integer.toString(OLDEST), Integer.toString(today.getYear()));
            if (born != null && born.getYear() != year) errors.add("bornYear", "school.year-differs-from-date");
            return year;
        } catch (NumberFormatException e) {
            errors.add("bornYear", "invalid");
            return null;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
