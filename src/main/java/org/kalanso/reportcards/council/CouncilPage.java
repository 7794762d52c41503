package org.kalanso.reportcards.council;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kalanso.reportcards.average.AveragesView.PupilResult;
import org.kalanso.reportcards.average.AveragesView.SubjectResult;
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

    /** One class in the list of councils. @param missing marks still to be given */
    public record Line(ClassGroup group, Council council, int missing) {}

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

    /**
     * The marks that one teacher, or the teachers of one subject together, have not given yet.
     *
     * @param teachers their names; empty where nobody is assigned
     */
    public record Gap(String teachers, int marks, List<MissingMarks> missing) {}

    /** What is missing, by who gives it: whoever owes most comes first. */
    public List<Gap> gaps() {
        return missing().stream().collect(Collectors.groupingBy(CouncilPage::givers)).entrySet().stream()
                .map(each -> new Gap(
                        each.getKey(),
                        each.getValue().stream().mapToInt(MissingMarks::pupils).sum(),
                        each.getValue()))
                .sorted(Comparator.comparing(Gap::marks).reversed().thenComparing(Gap::teachers))
                .toList();
    }

    private static String givers(MissingMarks missing) {
        return missing.teachers().stream().map(teacher -> teacher.name()).collect(Collectors.joining(" / "));
    }

    /** In how many subjects a pupil is under the middle of the scale. */
    public long weakSubjects(PupilResult pupil) {
        return pupil.subjects().stream()
                .map(SubjectResult::average)
                .filter(average ->
                        average != null && average.compareTo(view.averages().middle()) < 0)
                .count();
    }

    /** How many pupils have a proposal and no decision yet. */
    public long undecided() {
        return pupils().stream()
                .filter(pupil ->
                        pupil.proposed() != null && view.of(pupil.student()).award() == null)
                .count();
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
