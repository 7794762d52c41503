package org.kalanso.school.reach;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassId;
import org.kalanso.school.DependentData;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.SubjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses to remove what marks and other data of other modules hang on. */
@Component
public class Dependents {
    private final ObjectProvider<DependentData> keepers;

    Dependents(ObjectProvider<DependentData> keepers) {
        this.keepers = keepers;
    }

    /** @throws org.kalanso.platform.problem.Problem 409 {@code school.has-marks} */
    public void none(SchoolId school, PeriodId period, String name) {
        if (keepers.stream().anyMatch(each -> each.onPeriod(school, period))) throw SchoolProblem.hasMarks(name);
    }

    /** @throws org.kalanso.platform.problem.Problem 409 {@code school.has-marks} */
    public void none(SchoolId school, ClassId classId, String name) {
        if (keepers.stream().anyMatch(each -> each.onClass(school, classId))) throw SchoolProblem.hasMarks(name);
    }

    /**
     * @param classId in this class; null = in any
     * @throws org.kalanso.platform.problem.Problem 409 {@code school.has-marks}
     */
    public void none(SchoolId school, SubjectId subject, @Nullable ClassId classId, String name) {
        if (keepers.stream().anyMatch(each -> each.onSubject(school, subject, classId)))
            throw SchoolProblem.hasMarks(name);
    }
}
