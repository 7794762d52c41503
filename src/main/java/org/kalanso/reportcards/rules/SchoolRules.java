package org.kalanso.reportcards.rules;

import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** By which rules a school computes: its own, or those of the preset it was set up with. */
@Component
public class SchoolRules {
    /** @param version 0 while the school has changed nothing of its preset */
    public record Current(GradingRules rules, int version) {}

    private final RulesStore store;
    private final Schools schools;

    SchoolRules(RulesStore store, Schools schools) {
        this.store = store;
        this.schools = schools;
    }

    public GradingRules of(SchoolId school) {
        return current(school).rules();
    }

    public Current current(SchoolId school) {
        return store.of(school)
                .map(own -> new Current(own.rules(), own.version()))
                .orElseGet(() ->
                        new Current(Presets.orUsual(schools.institution(school).preset()), 0));
    }
}
