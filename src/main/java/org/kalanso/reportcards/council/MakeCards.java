package org.kalanso.reportcards.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.springframework.stereotype.Component;

/**
 * Freezes one class after the other, as a head asked: each is a step and a transaction of its own. A class that is frozen already
 * keeps its cards, so doing it again makes none twice; a class that can't be frozen is named and stops nobody.
 */
@Component
class MakeCards implements JobWork<MakeCards.Order> {
    static final String KIND = "reportcards.cards";

    /** Which classes, of the active year. */
    record Order(PeriodId period, List<ClassId> classes) {}

    /** @param refused the code that says why the class could not be frozen */
    record Left(String className, String refused) {}

    /** @param made cards that were written now */
    record Made(int made, int frozenBefore, List<Left> left, String href) {}

    private final Classes classes;
    private final Councils councils;
    private final FreezeClass freeze;

    MakeCards(Classes classes, Councils councils, FreezeClass freeze) {
        this.classes = classes;
        this.councils = councils;
        this.freeze = freeze;
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
        SchoolId school = Objects.requireNonNull(run.school());
        PersonId by = Objects.requireNonNull(run.askedBy());
        var left = new ArrayList<Left>();
        var made = 0;
        var before = 0;
        run.total(order.classes().size());
        for (var id : order.classes()) {
            var group = classes.ofSchool(school, id).orElseThrow(Problem::notFound);
            try {
                made += freeze.freeze(councils.place(group, order.period()), by);
            } catch (Problem refused) {
                if (refused.code().equals("reportcards.already-frozen")) before++;
                else left.add(left(group, refused));
            }
            run.step();
        }
        return new Made(made, before, left, "/councils?period=" + order.period());
    }

    private static Left left(ClassGroup group, Problem refused) {
        return new Left(group.name(), refused.code());
    }
}
