package org.kalanso.accounts.factor;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school asks a second factor of some roles. It counts at once: whoever has such a role and no factor is led to set one up
 * and reaches nothing else of that school until then. Other schools of theirs are not concerned.
 */
@Service
public class RequireFactor {
    /** @param ready how many of the {@code people} of this role have a second factor */
    public record Counted(Role role, int people, int ready) {}

    /** @param roles of whom it is asked */
    public record Rule(List<Role> roles, List<Counted> counts) {
        /** How far that role is, in the page's words; null where nobody has it. */
        public @Nullable String told(Page page, Role role) {
            return counts.stream()
                    .filter(counted -> counted.role() == role)
                    .map(counted -> page.t("factor-rule.count", counted.people(), counted.ready()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final FactorRuleStore store;
    private final SecondFactor factor;
    private final ApplicationEventPublisher events;

    RequireFactor(FactorRuleStore store, SecondFactor factor, ApplicationEventPublisher events) {
        this.store = store;
        this.factor = factor;
        this.events = events;
    }

    /** Pupils are never asked: their PIN stands on a slip, and most have no device of their own. */
    static List<Role> askable() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.PUPIL).toList();
    }

    Rule of(Caller caller) {
        var counts = store.counts(caller.inSchool()).stream()
                .sorted(java.util.Comparator.comparing(Counted::role))
                .toList();
        return new Rule(List.copyOf(store.of(caller.inSchool())), counts);
    }

    boolean hasOwn(Caller caller) {
        return factor.isOn(caller.person());
    }

    /** @throws Problem 422 for an unknown role or a pupil's; 409 {@code accounts.own-factor-first} */
    @Transactional
    public void set(Caller caller, Collection<String> names) {
        var wanted = EnumSet.noneOf(Role.class);
        for (String name : names)
            wanted.add(askable().stream()
                    .filter(role -> role.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("roles", "unknown")));
        if (!wanted.isEmpty() && !hasOwn(caller)) throw AccountsProblem.ownFactorFirst();
        Set<Role> before = store.of(caller.inSchool());
        if (before.equals(wanted)) return;
        store.replace(caller.inSchool(), wanted);
        events.publishEvent(Recorded.by(
                caller,
                "factor-rule.changed",
                "school",
                caller.inSchool(),
                Map.of("roles", List.copyOf(before)),
                Map.of("roles", List.copyOf(wanted))));
    }
}
