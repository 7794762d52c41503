package org.kalanso.reportcards.average;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;

/**
 * A class in a period as its marks are now.
 *
 * @param roster in the order of the roll
 * @param missing what keeps the class from being frozen; empty when every mark is there
 */
public record ClassResults(
        Place place,
        GradingRules rules,
        List<ClassSubject> subjects,
        List<RosterPupil> roster,
        ClassAverages averages,
        List<MissingMarks> missing) {

    /** Which class, when. */
    public record Place(ClassGroup group, Period period) {}

    public Map<StudentId, PupilAverage> byStudent() {
        return averages.pupils().stream().collect(Collectors.toMap(PupilAverage::student, Function.identity()));
    }

    public int missingMarks() {
        return missing.stream().mapToInt(MissingMarks::pupils).sum();
    }
}
