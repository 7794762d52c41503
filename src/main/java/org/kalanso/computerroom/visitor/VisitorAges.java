package org.kalanso.computerroom.visitor;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Majority;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** Who answers alone, by the rule of the school's country. */
@Component
public class VisitorAges {
    private final Majority majority;
    private final Schools schools;
    private final Clock clock;

    VisitorAges(Majority majority, Schools schools, Clock clock) {
        this.majority = majority;
        this.schools = schools;
        this.clock = clock;
    }

    LocalDate today(Caller caller) {
        return schools.today(caller.inSchool(), clock);
    }

    /** From which age one answers alone. */
    public int majority(Caller caller) {
        return majority.age(schools.institution(caller.inSchool()).country());
    }

    /** @throws org.kalanso.platform.problem.Problem 422 for a minor, or somebody of unknown age, for whom nobody answers */
    void guarded(Caller caller, @Nullable LocalDate bornOn, String guardian) {
        String country = schools.institution(caller.inSchool()).country();
        if (!majority.answersAlone(country, bornOn, today(caller)) && guardian.isEmpty())
            throw ComputerroomProblem.guardianNeeded(majority.age(country));
    }
}
