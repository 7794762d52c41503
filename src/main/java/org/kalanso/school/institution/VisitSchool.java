package org.kalanso.school.institution;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.visit.Reason;
import org.kalanso.platform.visit.Visits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever runs the installation into a school, which its journal says. */
@Component
class VisitSchool {
    private final SchoolStore store;
    private final Visits visits;

    VisitSchool(SchoolStore store, Visits visits) {
        this.store = store;
        this.visits = visits;
    }

    /**
     * @param reason one of {@link Reason}
     * @throws Problem 404 for no school, 422 without a reason
     */
    @Transactional
    Instant begin(Caller caller, SchoolId school, @Nullable String reason) {
        if (store.visibleTo(caller, school).isEmpty()) throw Problem.notFound();
        Reason known = Arrays.stream(Reason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("reason", reason == null ? "required" : "unknown"));
        return visits.begin(caller, school, known);
    }
}
