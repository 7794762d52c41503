package org.kalanso.reportcards.council;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.average.PeriodTree;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Who sits in which council: the head of the school in all, a teacher in those of their classes. The head and the head
 * teacher of the class write down decisions; only the head freezes, reopens and publishes.
 */
@Component
public class Councils {
    private final Classes classes;
    private final Schools schools;
    private final CouncilStore store;

    Councils(Classes classes, Schools schools, CouncilStore store) {
        this.classes = classes;
        this.schools = schools;
        this.store = store;
    }

    /** @throws Problem 404 where the caller does not reach the class, or its year has no such period */
    public Place seenBy(Caller caller, ClassId group, PeriodId period) {
        if (!caller.is(Role.HEAD, Role.TEACHER)) throw Problem.notFound();
        return place(classes.visibleTo(caller, group).orElseThrow(Problem::notFound), period);
    }

    /** @throws Problem 404 as in {@link #seenBy}, 403 where the caller only sees it */
    Place decidedBy(Caller caller, ClassId group, PeriodId period) {
        var place = seenBy(caller, group, period);
        if (!mayDecide(caller, place.group())) throw Problem.forbidden();
        return place;
    }

    /** @throws Problem 404 as in {@link #seenBy}, 403 for everyone but the head */
    Place closedBy(Caller caller, ClassId group, PeriodId period) {
        var place = seenBy(caller, group, period);
        if (!caller.is(Role.HEAD)) throw Problem.forbidden();
        return place;
    }

    /** @throws Problem 404 where the class's year has no such period */
    Place place(ClassGroup group, PeriodId period) {
        var tree = PeriodTree.of(schools.periods(group.year()), period).orElseThrow(Problem::notFound);
        return new Place(group, tree.period());
    }

    /** Whether the class is frozen just now; for showing only. */
    public boolean frozen(Place place) {
        return store.of(place.group().id(), place.period().id()).frozen();
    }

    /**
     * Keeps the class from being frozen until the transaction ends; others may write beside the caller.
     *
     * @throws Problem {@code reportcards.period-frozen}
     */
    public void holdOpen(Place place) {
        store.shared(place).mustBeOpen();
    }

    static boolean mayDecide(Caller caller, ClassGroup group) {
        return caller.is(Role.HEAD) || caller.person().equals(group.headTeacher());
    }
}
