package org.kalanso.reportcards.council;

import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.school.StudentId;

/**
 * What the council decided about one pupil.
 *
 * @param award null = none
 * @param decision on the year's level, "Admis en 8e année"; may be empty
 * @param appreciation the council's or the head's sentence; at most 500 characters, may be empty
 * @param version 0 while nothing was decided
 */
public record Decision(StudentId student, @Nullable Award award, String decision, String appreciation, int version) {

    static Decision none(StudentId student) {
        return new Decision(student, null, "", "", 0);
    }

    boolean sameAs(Decision other) {
        return award == other.award && decision.equals(other.decision) && appreciation.equals(other.appreciation);
    }
}
