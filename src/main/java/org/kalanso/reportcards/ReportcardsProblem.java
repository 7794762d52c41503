package org.kalanso.reportcards;

import java.math.BigDecimal;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every refusal of the module. */
public final class ReportcardsProblem {
    /** The class is frozen for the period: its marks and assessments stay as they are until it is reopened. */
    public static final String PERIOD_FROZEN = "reportcards.period-frozen";

    private ReportcardsProblem() {}

    public static Problem periodFrozen() {
        return Problem.of(PERIOD_FROZEN, HttpStatus.CONFLICT);
    }

    /** An assessment that holds marks cannot be removed: the marks would go with it. */
    public static Problem assessmentHasMarks() {
        return Problem.of("reportcards.assessment-has-marks", HttpStatus.CONFLICT);
    }

    /** @param highest the highest mark already given */
    public static Problem maximumBelowMarks(BigDecimal highest) {
        return Problem.invalid("outOf", "reportcards.maximum-below-marks", highest);
    }

    /** A class with missing marks can't be frozen. @param marks how many are missing */
    public static Problem marksMissing(int marks) {
        return Problem.of("reportcards.marks-missing", HttpStatus.CONFLICT, marks);
    }

    /** Frozen already: its cards exist. */
    public static Problem alreadyFrozen() {
        return Problem.of("reportcards.already-frozen", HttpStatus.CONFLICT);
    }

    /** Only a frozen class can be reopened or published. */
    public static Problem notFrozen() {
        return Problem.of("reportcards.not-frozen", HttpStatus.CONFLICT);
    }

    /** There is nobody on the roll, so there is nothing to freeze. */
    public static Problem nobodyInClass() {
        return Problem.of("reportcards.nobody-in-class", HttpStatus.CONFLICT);
    }
}
