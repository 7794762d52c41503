package org.kalanso.school.guardiancode;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.kalanso.school.guardian.LinkGuardian;
import org.kalanso.school.numbercheck.ClaimTries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A parent types in the code of their child, whatever school it is of. */
@Service
class EnterGuardianCode {
    private static final int LONGEST = 40;

    /** @param relation FATHER, MOTHER or GUARDIAN */
    record Input(@Nullable String code, @Nullable String relation) {
        @Override
        public String toString() {
            return "Input";
        }
    }

    private final GuardianCodeStore store;
    private final CodeSigns signs;
    private final LinkGuardian link;
    private final ClaimTries tries;
    private final ApplicationEventPublisher events;

    EnterGuardianCode(
            GuardianCodeStore store,
            CodeSigns signs,
            LinkGuardian link,
            ClaimTries tries,
            ApplicationEventPublisher events) {
        this.store = store;
        this.signs = signs;
        this.link = link;
        this.tries = tries;
        this.events = events;
    }

    /**
     * @return the pupil they see from now on
     * @throws org.kalanso.platform.problem.Problem 422 with one code whatever is not right; 429 after too many tries
     */
    @Transactional
    public StudentId enter(Caller caller, Input input) {
        var errors = new FieldErrors();
        String typed = errors.text("code", input.code(), LONGEST);
        String relation = errors.text("relation", input.relation(), LONGEST);
        if (!relation.isEmpty() && !LinkGuardian.RELATIONS.contains(relation)) errors.add("relation", "unknown");
        errors.refuse();
        tries.count(ClaimTries.Kind.CODE, caller.person().toString());
        String code = CodeSigns.read(typed);
        if (code == null) throw SchoolProblem.guardianCodeWrong();
        var taken = store.take(signs.hash(code), caller.person()).orElseThrow(SchoolProblem::guardianCodeWrong);
        link.link(caller, taken.school(), taken.student(), relation);
        tries.right(ClaimTries.Kind.CODE, caller.person().toString());
        events.publishEvent(new Recorded(
                taken.school(),
                caller.person(),
                "guardian.linked-by-code",
                "student",
                taken.student().toString(),
                null,
                Map.of("person", caller.person(), "relation", relation)));
        return taken.student();
    }
}
