package org.kalanso.reportcards.card;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.average.AnnualAverage;
import org.kalanso.reportcards.average.PupilAverage;
import org.kalanso.reportcards.rules.AwardRule;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.reportcards.rules.Band;
import org.kalanso.reportcards.rules.PeriodRules.Annual;
import org.kalanso.school.RosterPupil;

/** Writes down what the card of each pupil of a class says. */
final class CardContents {
    private final CardFrame frame;
    private final Remarks remarks;
    private final CardLines lines;
    private final Messages messages;

    CardContents(CardFrame frame, Remarks remarks, Messages messages) {
        this.frame = frame;
        this.remarks = remarks;
        this.messages = messages;
        this.lines = new CardLines(frame, remarks, messages);
    }

    CardContent of(RosterPupil pupil, PupilAverage average, Issue issue) {
        return new CardContent(
                CardContent.SHAPE,
                frame.school(),
                frame.schoolYear(),
                frame.period(),
                frame.pupil(pupil),
                frame.results().rules().scale().outOf(),
                lines.groups(average),
                totals(average),
                frame.history(pupil.student()),
                frame.classFigures(),
                council(remarks.of(pupil.student())),
                frame.attendance(pupil.student()),
                issue);
    }

    private CardTotals totals(PupilAverage pupil) {
        var general = pupil.general();
        var printed = pupil.printed();
        var judgement = frame.results().rules().judgement();
        var mention =
                printed == null ? null : Band.of(judgement.mentions(), printed).orElse(null);
        return new CardTotals(
                general.coefficients(),
                general.products(),
                general.bonus(),
                printed,
                CardLines.rank(frame.results().averages().ranks().get(pupil.student())),
                mention == null ? "" : english() ? mention.nameEn() : mention.name(),
                mention == null || !frame.institution().bilingual() ? null : mention.nameEn(),
                lines.cote(printed),
                divisor(pupil.annual()));
    }

    private boolean english() {
        return frame.locale().equals(Locale.ENGLISH);
    }

    private @Nullable String divisor(@Nullable AnnualAverage annual) {
        if (annual == null || annual.divisor() == 0) return null;
        var terms = frame.results().rules().periods().annual() == Annual.MEAN_OF_TERMS;
        return messages.get(frame.locale(), terms ? "card.mean-of-terms" : "card.mean-of-sequences", annual.divisor());
    }

    private CouncilSays council(Remarks.OfCouncil said) {
        var offered = frame.results().rules().judgement().awards().stream()
                .map(AwardRule::award)
                .toList();
        return new CouncilSays(awards(offered, said.award()), said.decision(), said.appreciation());
    }

    /** Every award the school gives, and one it gave although it usually doesn't. */
    private List<CouncilSays.Award> awards(List<Award> offered, @Nullable Award given) {
        return List.of(Award.values()).stream()
                .filter(award -> offered.contains(award) || award == given)
                .map(award -> new CouncilSays.Award(
                        messages.get(frame.locale(), "award." + award),
                        frame.institution().bilingual() ? messages.get(Locale.ENGLISH, "award." + award) : null,
                        award == given))
                .toList();
    }
}
