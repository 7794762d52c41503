package org.kalanso.reportcards.council;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kalanso.accounts.Accounts;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.springframework.stereotype.Component;

/**
 * Prepares a period's drafts: computes every class that is still open, says how many cards there would be and which marks are
 * missing, and tells the heads. It freezes nothing and publishes nothing.
 */
@Component
class PrepareDrafts implements JobWork<PrepareDrafts.Order> {
    static final String KIND = "reportcards.drafts";

    /** Which period, of the active year. */
    record Order(PeriodId period) {}

    /** A class that lacks marks. */
    record Lacking(String className, int marks) {}

    /** @param drafts pupils whose card was prepared */
    record Prepared(PeriodId period, int classes, int drafts, List<Lacking> missing, String href) {
        int marks() {
            return missing.stream().mapToInt(Lacking::marks).sum();
        }
    }

    private final Classes classes;
    private final Councils councils;
    private final CouncilStore store;
    private final Averages averages;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    PrepareDrafts(
            Classes classes,
            Councils councils,
            CouncilStore store,
            Averages averages,
            Accounts accounts,
            Notices notices,
            Clock clock) {
        this.classes = classes;
        this.councils = councils;
        this.store = store;
        this.averages = averages;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
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
        var school = Objects.requireNonNull(run.school());
        var groups = classes.ofSchool(school);
        run.total(groups.size());
        var missing = new ArrayList<Lacking>();
        var prepared = 0;
        var drafts = 0;
        var name = "";
        for (var group : groups) {
            var place = councils.place(group, order.period());
            name = place.period().name();
            if (!store.of(group.id(), order.period()).frozen()) {
                var results = averages.of(group, order.period());
                store.drafted(place, clock.instant());
                prepared++;
                drafts += results.roster().size();
                if (results.missingMarks() > 0) missing.add(new Lacking(group.name(), results.missingMarks()));
            }
            run.step();
        }
        var done = new Prepared(order.period(), prepared, drafts, missing, "/councils?period=" + order.period());
        tell(school, run, name, done);
        return done;
    }

    private void tell(SchoolId school, JobRun run, String period, Prepared done) {
        notices.tell(accounts.holders(school, Role.HEAD).stream()
                .map(head -> new NewNotice(
                        head,
                        school,
                        "reportcards.drafts-ready",
                        List.of(period, String.valueOf(done.drafts()), String.valueOf(done.marks())),
                        done.href(),
                        "drafts:" + run.id() + ":" + head))
                .toList());
    }
}
