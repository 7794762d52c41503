package org.kalanso.school.setup;

import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.Presets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first school and its administrator, both or neither. */
@Component
class SetUp {
    /** Any number, the same for everybody who tries: the second waits for the first and then finds a school. */
    private static final long ONE_AT_A_TIME = 0x6b616c616e736fL;

    private final JdbcClient jdbc;
    private final Schools schools;
    private final Presets presets;
    private final FoundSchool foundSchool;
    private final FirstAdministrator administrators;

    SetUp(
            JdbcClient jdbc,
            Schools schools,
            Presets presets,
            FoundSchool foundSchool,
            FirstAdministrator administrators) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.presets = presets;
        this.foundSchool = foundSchool;
        this.administrators = administrators;
    }

    record Done(SchoolId school, PersonId administrator) {}

    /** @throws Problem 409 where somebody was quicker, {@code platform.invalid} with every wrong field */
    @Transactional
    Done setUp(SetUpForm form, String language) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
                .param("lock", ONE_AT_A_TIME)
                .query(Integer.class)
                .single();
        if (schools.any()) throw SchoolProblem.alreadySetUp();
        var checked = form.checked(presets);
        SchoolId school = foundSchool.found(checked.school(), null);
        var person = NewPerson.named(checked.familyName(), checked.givenNames()).withLanguage(language);
        try {
            return new Done(school, administrators.enter(person, checked.signInName(), checked.password(), school));
        } catch (DuplicateKeyException taken) {
            throw Problem.invalid("identifier", "taken");
        }
    }
}
