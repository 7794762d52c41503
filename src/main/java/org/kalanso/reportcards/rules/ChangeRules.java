package org.kalanso.reportcards.rules;

import java.time.Clock;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes by which rules a school computes. Frozen cards stay as they are; open classes follow at once. */
@Service
class ChangeRules {
    private final SchoolRules rules;
    private final RulesStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRules(SchoolRules rules, RulesStore store, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @param version of the rules the person saw. @throws Problem 412 when somebody changed them meanwhile */
    @Transactional
    public void change(Caller caller, RulesDraft draft, int version) {
        var school = caller.inSchool();
        var before = rules.current(school);
        var after = RulesReader.read(draft, before.rules());
        if (!store.save(school, after, version, caller.person(), clock.instant())) throw Problem.stale();
        events.publishEvent(new Recorded(
                school, caller.person(), "rules.changed", "school", school.toString(), before.rules(), after));
    }
}
