package org.kalanso.school.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.kalanso.school.roster.AgreedImport;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Founds the demo's schools, imports their lists as a head would, and gives some of their people a password. */
@Component
@Order(1)
class DemoSchools implements DemoFiller {
    /** Everybody's password in a demo; printed at every start. Real installations have no account with it. */
    static final String PASSWORD = "kalanso-demo-2026";

    private static final LocalDate YEAR_STARTS = LocalDate.of(2026, 10, 1);
    private static final LocalDate YEAR_ENDS = LocalDate.of(2027, 6, 30);

    private final Schools schools;
    private final FoundSchool foundSchool;
    private final Accounts accounts;
    private final FirstAdministrator people;
    private final AgreedImport lists;
    private final DemoPeople some;

    DemoSchools(
            Schools schools,
            FoundSchool foundSchool,
            Accounts accounts,
            FirstAdministrator people,
            AgreedImport lists,
            DemoPeople some) {
        this.schools = schools;
        this.foundSchool = foundSchool;
        this.accounts = accounts;
        this.people = people;
        this.lists = lists;
        this.some = some;
    }

    @Override
    public boolean needed() {
        return !schools.any();
    }

    @Override
    public void fill() {
        for (DemoSchool demo : DemoSchool.ALL) fill(demo);
    }

    private void fill(DemoSchool demo) {
        SchoolId school = foundSchool.found(
                new NewSchool(
                        demo.name(),
                        demo.shortName(),
                        demo.city(),
                        demo.preset(),
                        null,
                        null,
                        YEAR_STARTS,
                        YEAR_ENDS,
                        demo.bilingual()),
                null);
        PersonId head = head(demo, school);
        Caller caller = new Caller(
                head,
                demo.headGivenNames() + " " + demo.headFamilyName(),
                school,
                Set.of(Role.HEAD),
                false,
                Locale.FRENCH,
                Ids.newId());
        for (String list : demo.lists()) lists.importAll(caller, list.substring(list.lastIndexOf('/') + 1), read(list));
        some.give(demo, caller);
    }

    /** The first school's head runs the installation too. */
    private PersonId head(DemoSchool demo, SchoolId school) {
        var person = NewPerson.named(demo.headFamilyName(), demo.headGivenNames());
        var name = SignInName.username(demo.key() + ".chef");
        if (demo == DemoSchool.ALL.getFirst()) return people.enter(person, name, PASSWORD, school);
        accounts.create(person);
        people.withPassword(person.id(), name, PASSWORD);
        accounts.grant(person.id(), school, Role.HEAD, null);
        return person.id();
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> accounts() {
        boolean english = Objects.equals(System.getenv("KALANSO_LANG"), "en");
        List<String> lines = new ArrayList<>();
        for (DemoSchool demo : DemoSchool.ALL)
            lines.add(demo.name() + " : " + demo.key() + ".chef, " + demo.key() + ".prof, " + demo.key() + ".parent, "
                    + demo.key() + ".eleve");
        lines.add((english ? "Everybody's password: " : "Mot de passe de chacun : ") + PASSWORD);
        return lines;
    }
}
