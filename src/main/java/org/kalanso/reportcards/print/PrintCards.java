package org.kalanso.reportcards.print;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.kalanso.reportcards.card.Cards;
import org.kalanso.reportcards.card.StoredCard;
import org.kalanso.reportcards.print.PrintStore.Act;
import org.kalanso.reportcards.print.PrintStore.Frozen;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may have printed: what they may see, and for whole classes the head of the school. */
@Service
class PrintCards {
    private final Cards cards;
    private final Classes classes;
    private final PrintStore store;
    private final Printer printer;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrintCards(
            Cards cards,
            Classes classes,
            PrintStore store,
            Printer printer,
            Jobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cards = cards;
        this.classes = classes;
        this.store = store;
        this.printer = printer;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** The card as it was last printed; families and cards never printed get it as the original. */
    byte[] card(Caller caller, CardId id) {
        StoredCard card = visible(caller, id);
        int number = caller.is(Role.HEAD) ? store.lastNumbers(List.of(id)).getOrDefault(id, 1) : 1;
        return print(card, number);
    }

    /** @return the number of a new print: 1 the original, from 2 a duplicate */
    @Transactional
    int printAgain(Caller caller, CardId id) {
        var card = visible(caller, id);
        int number = store.lastNumbers(List.of(id)).getOrDefault(id, 0) + 1;
        store.note(id, number, new Act(caller.person(), clock.instant()));
        events.publishEvent(new Recorded(
                card.school(), caller.person(), "card.printed", "card", id.toString(), null, Map.of("number", number)));
        return number;
    }

    /** @return the job that prints the class */
    UUID startClass(Caller caller, ClassId group, PeriodId period) {
        ClassGroup known = classes.visibleTo(caller, group).orElseThrow(Problem::notFound);
        if (store.newest(known.school(), group, period).isEmpty()) throw ReportcardsProblem.notFrozen();
        return jobs.start(JobOrder.by(caller, PrintClass.KIND, new PrintClass.Order(group.value(), period.value())));
    }

    /** @return the job that prints every class of the caller's school that is frozen for the period */
    UUID startSchool(Caller caller, PeriodId period) {
        return jobs.start(JobOrder.by(caller, PrintSchool.KIND, new PrintSchool.Order(period.value())));
    }

    /** The paper last made for the class. */
    byte[] classPaper(Caller caller, ClassId group, PeriodId period) {
        ClassGroup known = classes.visibleTo(caller, group).orElseThrow(Problem::notFound);
        return store.paper(known.school(), group, period).orElseThrow(Problem::notFound);
    }

    private StoredCard visible(Caller caller, CardId id) {
        return cards.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    private byte[] print(StoredCard card, int number) {
        var frozen = new Frozen(card.id(), card.content(), card.seal());
        return printer.print(card.school(), List.of(frozen), Map.of(card.id(), number));
    }
}
