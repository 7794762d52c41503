package org.kalanso.reportcards.council;

import java.util.List;
import org.kalanso.reportcards.average.AveragesView.PupilResult;
import org.kalanso.reportcards.average.MissingMarks;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Period;

/**
 * What the council's page shows.
 *
 * @param periods those of the class's year, to go from one to another
 * @param cards how many cards exist, and how many of them families see
 */
public record CouncilPage(ClassGroup group, Period period, List<Period> periods, CouncilView view, Issued cards) {

    /** Cards of the class in the period. */
    public record Issued(int written, int published) {}

    /** One class in the list of councils. */
    public record Line(ClassGroup group, Council council) {}

    /** The councils of a period. */
    public record Listing(List<Line> lines, List<Period> periods, Period period) {}

    public String address() {
        return "/classes/" + group.id() + "/council/" + period.id();
    }

    public List<PupilResult> pupils() {
        return view.averages().pupils();
    }

    public List<MissingMarks> missing() {
        return view.averages().missing();
    }

    public List<Award> awards() {
        return List.of(Award.values());
    }

    /** Decisions about promotion are written on the year's level only. */
    public boolean yearly() {
        return period.kind() == Period.Kind.YEAR;
    }

    public boolean canFreeze() {
        return view.mayClose() && !view.frozen() && missing().isEmpty() && !pupils().isEmpty();
    }

    public boolean canPublish() {
        return view.mayClose() && view.frozen() && cards.published() < cards.written();
    }
}
