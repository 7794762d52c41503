package org.kalanso.reportcards.print;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.kalanso.reportcards.print.PrintStore.Act;
import org.kalanso.reportcards.print.PrintStore.Frozen;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints a class as one document. The first print is the original, each later one a duplicate with its number. A worker that
 * dies before the end has printed nothing, one that dies after it has printed once: paper and numbers are kept together.
 */
@Component
class PrintClass implements JobWork<PrintClass.Order> {
    static final String KIND = "reportcards.print-class";

    private final PrintStore store;
    private final Printer printer;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrintClass(
            PrintStore store,
            Printer printer,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.printer = printer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Which class, which period. */
    record Order(UUID classId, UUID period) {}

    /** Where the paper lies. */
    record Printed(String href, int cards) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public Object run(Order order, JobRun run) {
        String href = "/classes/" + order.classId() + "/report-cards/pdf?period=" + order.period();
        int cards = store.printedBy(run.id()).orElseGet(() -> print(order, run));
        return new Printed(href, cards);
    }

    private int print(Order order, JobRun run) {
        SchoolId school = Objects.requireNonNull(run.school());
        var cards = store.newest(school, new ClassId(order.classId()), new PeriodId(order.period()));
        if (cards.isEmpty()) throw ReportcardsProblem.notFrozen();
        run.total(cards.size());
        var numbers = nextNumbers(cards);
        byte[] pdf = printer.print(school, cards, numbers, laidOut -> steps(run, laidOut));
        transaction.executeWithoutResult(status -> {
            var act = new Act(run.askedBy(), clock.instant());
            numbers.forEach((card, number) -> store.note(card, number, act));
            store.keep(order, school, run.id(), pdf, cards.size());
            events.publishEvent(new Recorded(
                    school,
                    run.askedBy(),
                    "cards.printed",
                    "class",
                    order.classId().toString(),
                    null,
                    Map.of("period", order.period(), "cards", cards.size())));
        });
        return cards.size();
    }

    private static void steps(JobRun run, int cards) {
        for (int i = 0; i < cards; i++) run.step();
    }

    private Map<CardId, Integer> nextNumbers(List<Frozen> cards) {
        var last = store.lastNumbers(cards.stream().map(Frozen::id).toList());
        var next = new HashMap<CardId, Integer>();
        for (Frozen card : cards) next.put(card.id(), last.getOrDefault(card.id(), 0) + 1);
        return next;
    }
}
