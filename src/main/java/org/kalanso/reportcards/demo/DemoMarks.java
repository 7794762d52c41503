package org.kalanso.reportcards.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.reportcards.council.FreezeClass;
import org.kalanso.reportcards.council.PublishClass;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.Institution;
import org.kalanso.school.Period;
import org.kalanso.school.Schools;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the first term of the demo's schools; the first period of every class is frozen and its cards are published. */
@Component
@Order(2)
class DemoMarks implements DemoFiller {
    private final Schools schools;
    private final Classes classes;
    private final Accounts accounts;
    private final MarkBooks books;
    private final DemoBook book;
    private final FreezeClass freeze;
    private final PublishClass publish;
    private final TransactionTemplate transaction;

    DemoMarks(
            Schools schools,
            Classes classes,
            Accounts accounts,
            MarkBooks books,
            DemoBook book,
            FreezeClass freeze,
            PublishClass publish,
            TransactionTemplate transaction) {
        this.schools = schools;
        this.classes = classes;
        this.accounts = accounts;
        this.books = books;
        this.book = book;
        this.freeze = freeze;
        this.publish = publish;
        this.transaction = transaction;
    }

    /** Asked before any filler has run: an installation without a school is one whose demo is about to be made. */
    @Override
    public boolean needed() {
        return !schools.any();
    }

    @Override
    public void fill() {
        for (Institution school : schools.all()) {
            Caller head = head(school);
            int outOf = school.preset().equals("primary-10") ? 10 : 20;
            for (ClassGroup group : classes.ofSchool(school.id())) term(head, group, outOf);
        }
    }

    private void term(Caller head, ClassGroup group, int outOf) {
        List<Period> term = firstTerm(books.periods(group));
        for (Period period : term)
            for (var subject : books.subjectsVisibleTo(head, group))
                transaction.executeWithoutResult(status ->
                        book.fill(head, books.writableBy(head, group.id(), subject.subject(), period.id()), outOf));
        Period published = term.getFirst();
        freeze.freeze(head, group.id(), published.id());
        publish.publish(head, group.id(), published.id());
    }

    /** The periods that marks belong to and that lie in the first term: the term itself, or its sequences. */
    private static List<Period> firstTerm(List<Period> leaves) {
        Period first = leaves.getFirst();
        if (first.kind() != Period.Kind.SEQUENCE) return List.of(first);
        return leaves.stream()
                .filter(period -> java.util.Objects.equals(period.parent(), first.parent()))
                .toList();
    }

    private Caller head(Institution school) {
        var person = accounts.holders(school.id(), Role.HEAD).getFirst();
        return new Caller(person, school.headName(), school.id(), Set.of(Role.HEAD), false, Locale.FRENCH, Ids.newId());
    }

    @Override
    public List<String> accounts() {
        return List.of();
    }
}
