package org.kalanso.computerroom.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kalanso.accounts.Accounts;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares the months that are over and were not announced yet, the oldest first, so that none is missing where the program was off for
 * a while; each is written and announced to the heads in one transaction, once.
 */
@Component
class PrepareReports implements JobWork<PrepareReports.Order> {
    static final String KIND = "computerroom.monthly-report";
    private static final int MOST_MONTHS = 24;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** @param month the first day of the last month that is over */
    record Order(SchoolId forSchool, LocalDate month) {}

    record Done(List<LocalDate> months) {}

    private final ReportStore store;
    private final MakeFigures figures;
    private final Schools schools;
    private final Accounts accounts;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PrepareReports(
            ReportStore store,
            MakeFigures figures,
            Schools schools,
            Accounts accounts,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.figures = figures;
        this.schools = schools;
        this.accounts = accounts;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
    }

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
        List<LocalDate> prepared = new ArrayList<>();
        for (LocalDate month : missing(order)) {
            Figures made = figures.counted(order.forSchool(), Span.month(month));
            boolean fresh =
                    Boolean.TRUE.equals(transaction.execute(status -> announce(order.forSchool(), month, made)));
            if (fresh) prepared.add(month);
            run.step();
        }
        return new Done(prepared);
    }

    /** From the first session on, at most two years; a month in which nobody came is not announced. */
    private List<LocalDate> missing(Order order) {
        var zone = schools.institution(order.forSchool()).zone();
        var first = store.first(order.forSchool(), zone);
        if (first.isEmpty()) return List.of();
        var known = store.months(order.forSchool());
        LocalDate from = first.get().withDayOfMonth(1);
        LocalDate oldest = order.month().minusMonths(MOST_MONTHS - 1);
        return (from.isBefore(oldest) ? oldest : from)
                .datesUntil(order.month().plusDays(1), java.time.Period.ofMonths(1))
                .filter(month -> !known.contains(month))
                .filter(month -> !store.sittings(order.forSchool(), Span.month(month), zone)
                        .isEmpty())
                .toList();
    }

    private boolean announce(SchoolId school, LocalDate month, Figures made) {
        if (!store.keep(school, month, made)) return false;
        events.publishEvent(new Recorded(
                school,
                null,
                "room.report-prepared",
                "room-settings",
                school.toString(),
                null,
                Map.of("month", month)));
        notices.tell(accounts.holders(school, Role.HEAD).stream()
                .map(head -> new NewNotice(
                        Objects.requireNonNull(head),
                        school,
                        "computerroom.report-ready",
                        List.of(MONTH.format(month)),
                        "/rooms/reports?" + Span.month(month).query(),
                        "room-report:" + school + ":" + month + ":" + head))
                .toList());
        return true;
    }
}
