package org.kalanso.reportcards.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.MissingByClass;
import org.kalanso.reportcards.card.Cards;
import org.kalanso.reportcards.council.CouncilPage.Issued;
import org.kalanso.reportcards.council.CouncilPage.Line;
import org.kalanso.reportcards.council.CouncilPage.Listing;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** Gathers what the pages of councils show. */
@Component
class CouncilPageMaker {
    private final Councils councils;
    private final CouncilStore store;
    private final ReadCouncil read;
    private final Classes classes;
    private final Schools schools;
    private final Cards cards;
    private final MissingByClass missing;
    private final Clock clock;

    CouncilPageMaker(
            Councils councils,
            CouncilStore store,
            ReadCouncil read,
            Classes classes,
            Schools schools,
            Cards cards,
            MissingByClass missing,
            Clock clock) {
        this.councils = councils;
        this.store = store;
        this.read = read;
        this.classes = classes;
        this.schools = schools;
        this.cards = cards;
        this.missing = missing;
        this.clock = clock;
    }

    CouncilPage one(Caller caller, ClassId group, PeriodId period) {
        var place = councils.seenBy(caller, group, period);
        var issued = cards.ofClassVisibleTo(caller, group, period);
        var published =
                (int) issued.stream().filter(card -> card.publishedAt() != null).count();
        return new CouncilPage(
                place.group(),
                place.period(),
                schools.periods(place.group().year()),
                read.seenBy(caller, group, period),
                new Issued(issued.size(), published));
    }

    /** @param asked null = the last period that is over, else the first of the year */
    Listing list(Caller caller, @Nullable PeriodId asked) {
        var periods = schools.activeYear(caller.inSchool())
                .map(SchoolYear::id)
                .map(schools::periods)
                .orElse(List.of());
        if (periods.isEmpty()) throw Problem.notFound();
        var period = asked == null
                ? current(periods, schools.today(caller.inSchool(), clock))
                : periods.stream()
                        .filter(each -> each.id().equals(asked))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        var lacking = missing.of(caller, period.id()).stream()
                .collect(Collectors.toMap(each -> each.group().id(), MissingByClass.Lacking::marks));
        var lines = classes.visibleTo(caller).stream()
                .map(group -> new Line(group, store.of(group.id(), period.id()), lacking.getOrDefault(group.id(), 0)))
                .toList();
        return new Listing(lines, periods, period);
    }

    private static Period current(List<Period> periods, LocalDate today) {
        var begun = periods.stream()
                .filter(period ->
                        period.kind() != Period.Kind.YEAR && !period.startsOn().isAfter(today))
                .toList();
        return begun.isEmpty() ? periods.getLast() : begun.getLast();
    }
}
