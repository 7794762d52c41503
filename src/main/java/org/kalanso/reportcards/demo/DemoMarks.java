package org.kalanso.reportcards.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.council.FreezeClass;
import org.kalanso.reportcards.council.PublishClass;
import org.kalanso.school.ClassId;
import org.kalanso.school.Institution;
import org.kalanso.school.Period;
import org.kalanso.school.Schools;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills a term of marks and publishes what is complete; what lacks a mark stays open, so that there is something to do. */
@Component
@Order(2)
class DemoMarks implements DemoFiller {
    private final Schools schools;
    private final Accounts accounts;
    private final DemoLines lines;
    private final DemoEntry entry;
    private final FreezeClass freeze;
    private final PublishClass publish;
    private final DemoRemarks remarks;
    private final Messages messages;

    DemoMarks(
            Schools schools,
            Accounts accounts,
            DemoLines lines,
            DemoEntry entry,
            FreezeClass freeze,
            PublishClass publish,
            DemoRemarks remarks,
            Messages messages) {
        this.schools = schools;
        this.accounts = accounts;
        this.lines = lines;
        this.entry = entry;
        this.freeze = freeze;
        this.publish = publish;
        this.remarks = remarks;
        this.messages = messages;
    }

    @Override
    public boolean needed() {
        return !schools.any();
    }

    @Override
    public void fill() {
        for (Institution school : schools.all()) {
            Caller head = head(school);
            List<MarkLine> brought = lines.of(head, school.country());
            if (brought.isEmpty()) continue;
            List<Period> leaves = schools
                    .periods(schools.activeYear(school.id()).orElseThrow().id())
                    .stream()
                    .filter(Period::leaf)
                    .toList();
            var entered = entry.enter(head, brought, leaves);
            int published = publish(head, entered.byClass().keySet(), leaves.getFirst());
            System.out.println(
                    messages.get(ConsoleText.language(), "demo.marks", school.name(), entered.marks(), published));
        }
    }

    /** @return in how many classes */
    private int publish(Caller head, Set<ClassId> groups, Period period) {
        int published = 0;
        for (ClassId group : groups) {
            try {
                remarks.say(head, group, period.id());
                if (freeze.freeze(head, group, period.id()) > 0 && publish.publish(head, group, period.id()) > 0)
                    published++;
            } catch (Problem incomplete) {
                continue; // marks are missing: the council's page lists them
            }
        }
        return published;
    }

    private Caller head(Institution school) {
        PersonId head = accounts.holders(school.id(), Role.HEAD).getFirst();
        return new Caller(head, "", school.id(), Set.of(Role.HEAD), false, Locale.FRENCH, new UUID(0, 0));
    }

    @Override
    public List<String> accounts() {
        return List.of();
    }
}
