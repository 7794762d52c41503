package org.kalanso.school;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;

/**
 * What another module keeps that hangs on the school's own things, such as marks: asked, inside the transaction, before one of
 * them is removed, so that nothing is left without the thing it is about.
 */
public interface DependentData {
    /** Is anything kept about this period? */
    boolean onPeriod(SchoolId school, PeriodId period);

    /** Is anything kept about this subject? @param classId in this class only; null = in any */
    boolean onSubject(SchoolId school, SubjectId subject, @Nullable ClassId classId);

    /** Is anything kept about this class? */
    boolean onClass(SchoolId school, ClassId classId);
}
