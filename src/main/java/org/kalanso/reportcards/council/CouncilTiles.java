package org.kalanso.reportcards.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.kalanso.reportcards.average.MissingByClass;
import org.kalanso.reportcards.average.MissingByClass.Lacking;
import org.kalanso.school.Period;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** On the home page: marks to be given, councils to be held, cards to be published, in the running period and the one before. */
@Component
class CouncilTiles implements HomeTile {
    private static final int ORDER = 3;
    private static final int PERIODS = 2;
    /** More classes than this are counted, not named. */
    private static final int NAMED = 3;

    private static final int SOON_DAYS = 14;
    private final Schools schools;
    private final MissingByClass missing;
    private final CouncilStore councils;
    private final Clock clock;

    CouncilTiles(Schools schools, MissingByClass missing, CouncilStore councils, Clock clock) {
        this.schools = schools;
        this.missing = missing;
        this.councils = councils;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        var school = caller.school();
        if (school == null || !caller.is(Role.HEAD, Role.TEACHER)) return List.of();
        var today = schools.today(school, clock);
        var begun = schools.activeYear(school).map(SchoolYear::id).map(schools::periods).orElse(List.of()).stream()
                .filter(period -> period.leaf() && !period.startsOn().isAfter(today))
                .toList();
        var tiles = new ArrayList<Tile>();
        for (var period : begun.subList(Math.max(0, begun.size() - PERIODS), begun.size()))
            tiles.addAll(caller.is(Role.HEAD) ? ofHead(caller, period, today) : ofTeacher(caller, period));
        return tiles;
    }

    private List<Tile> ofHead(Caller caller, Period period, LocalDate today) {
        var open = missing.of(caller, period.id()).stream()
                .filter(each -> !councils.of(each.group().id(), period.id()).frozen())
                .toList();
        var tiles = new ArrayList<Tile>();
        var lacking = lacking(open);
        if (!lacking.isEmpty()) {
            var tile = marks(lacking, period, address(lacking, period));
            tiles.add(period.endsOn().minusDays(SOON_DAYS).isAfter(today) ? calm(tile) : tile);
        }
        int ready = open.size() - lacking.size();
        if (ready > 0 && period.over(today))
            tiles.add(Tile.waiting(
                            Integer.toString(ready), Sentence.of("council.tile-hold", ready), "council", list(period))
                    .withNote(Sentence.of("council.tile-period", period.name())));
        int unpublished = councils.unpublished(caller, period.id());
        if (unpublished > 0)
            tiles.add(Tile.waiting(
                            Integer.toString(unpublished),
                            Sentence.of("council.tile-publish", unpublished),
                            "card",
                            list(period))
                    .withNote(Sentence.of("council.tile-period", period.name())));
        return tiles;
    }

    private List<Tile> ofTeacher(Caller caller, Period period) {
        var lacking = lacking(missing.of(caller, period.id()));
        return lacking.isEmpty() ? List.of() : List.of(marks(lacking, period, "/marks"));
    }

    private static List<Lacking> lacking(List<Lacking> all) {
        return all.stream().filter(each -> each.marks() > 0).toList();
    }

    private static Tile marks(List<Lacking> lacking, Period period, String address) {
        int marks = lacking.stream().mapToInt(Lacking::marks).sum();
        var tile = Tile.waiting(Integer.toString(marks), Sentence.of("council.tile-missing", marks), "edit", address);
        var names = lacking.stream().map(each -> each.group().name()).collect(Collectors.joining(", "));
        return tile.withNote(
                lacking.size() > NAMED
                        ? Sentence.of("council.tile-in-classes", period.name(), lacking.size())
                        : Sentence.of("council.tile-in", period.name(), names));
    }

    private static String address(List<Lacking> lacking, Period period) {
        return lacking.size() > 1
                ? list(period)
                : "/classes/" + lacking.getFirst().group().id() + "/council/" + period.id();
    }

    private static String list(Period period) {
        return "/councils?period=" + period.id();
    }

    /** Long before the period ends, marks that are missing are no alarm. */
    private static Tile calm(Tile tile) {
        return new Tile(tile.figure(), tile.label(), tile.icon(), tile.href(), tile.note(), false);
    }
}
