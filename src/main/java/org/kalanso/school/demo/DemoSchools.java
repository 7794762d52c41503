package org.kalanso.school.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Schools;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.roster.ImportAtOnce;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Founds the schools and imports their lists; then gives a few of their people a way in. */
@Component
@Order(1)
class DemoSchools implements DemoFiller {
    private final Schools schools;
    private final FoundSchool foundSchool;
    private final FirstAdministrator administrators;
    private final ImportAtOnce imports;
    private final DemoPeople people;
    private final Messages messages;

    DemoSchools(
            Schools schools,
            FoundSchool foundSchool,
            FirstAdministrator administrators,
            ImportAtOnce imports,
            DemoPeople people,
            Messages messages) {
        this.schools = schools;
        this.foundSchool = foundSchool;
        this.administrators = administrators;
        this.imports = imports;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public boolean needed() {
        return !schools.any();
    }

    @Override
    public void fill() {
        for (DemoSchool demo : DemoSchool.ALL) {
            SchoolId school = foundSchool.found(demo.school(), null);
            PersonId head = administrators.enter(
                    NewPerson.named(demo.headFamily(), demo.headGiven()),
                    SignInName.username(demo.head()),
                    PASSWORD,
                    school);
            Caller caller = new Caller(
                    head,
                    demo.headGiven() + " " + demo.headFamily(),
                    school,
                    Set.of(Role.HEAD),
                    true,
                    Locale.FRENCH,
                    new UUID(0, 0));
            for (String list : demo.lists()) imports.goodRows(caller, list, read(list));
            people.letIn(caller, demo.head());
            say("demo.school", demo.school().name());
        }
    }

    @Override
    public List<String> accounts() {
        List<String> lines = new ArrayList<>(List.of(text("demo.accounts", PASSWORD)));
        for (DemoSchool demo : DemoSchool.ALL)
            lines.add(text("demo.of-school", demo.school().name(), demo.school().city(), demo.head()));
        return lines;
    }

    private void say(String key, Object... values) {
        System.out.println(text(key, values));
    }

    private String text(String key, Object... values) {
        return messages.get(ConsoleText.language(), key, values);
    }

    private static byte[] read(String file) {
        try (var in = new ClassPathResource("demo/" + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
