package org.kalanso.reportcards.card;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * What people said about a class, to be frozen with its figures.
 *
 * @param council by pupil
 * @param appreciations the teachers' sentences
 * @param correction why the class was reopened; empty for a first issue
 */
public record Remarks(Map<StudentId, OfCouncil> council, Map<About, String> appreciations, String correction) {

    /** The council's word on one pupil. */
    public record OfCouncil(@Nullable Award award, String decision, String appreciation) {
        static final OfCouncil NONE = new OfCouncil(null, "", "");
    }

    /** A pupil in a subject. */
    public record About(StudentId student, SubjectId subject) {}

    OfCouncil of(StudentId student) {
        return Objects.requireNonNullElse(council.get(student), OfCouncil.NONE);
    }

    String of(StudentId student, SubjectId subject) {
        return Objects.requireNonNullElse(appreciations.get(new About(student, subject)), "");
    }
}
