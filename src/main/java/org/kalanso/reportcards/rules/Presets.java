package org.kalanso.reportcards.rules;

import static org.kalanso.reportcards.rules.AwardRule.Award.CONGRATULATION;
import static org.kalanso.reportcards.rules.AwardRule.Award.ENCOURAGEMENT;
import static org.kalanso.reportcards.rules.AwardRule.Award.HONOUR_ROLL;
import static org.kalanso.reportcards.rules.AwardRule.Award.WORK_BLAME;
import static org.kalanso.reportcards.rules.AwardRule.Award.WORK_WARNING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalanso.reportcards.rules.PeriodRules.Annual;
import org.kalanso.reportcards.rules.PeriodRules.Composed;
import org.kalanso.reportcards.rules.PeriodRules.Ranks;

/** The rules a school starts from. Each figure may be changed afterwards; none is law. */
public final class Presets {

    public static final String CAMEROON_SECONDARY = "cameroon-secondary";
    public static final String GUINEA_SECONDARY = "guinea-secondary";
    public static final String SENEGAL_SECONDARY = "senegal-secondary";
    public static final String PRIMARY_10 = "primary-10";

    private static final Formula TESTS_AND_TWICE_COMPOSITION =
            Formula.byKind(Map.of("TEST", BigDecimal.ONE, "COMPO", BigDecimal.TWO));

    private static final Map<String, GradingRules> ALL = Map.of(
            CAMEROON_SECONDARY,
            rules(
                    20,
                    Formula.simpleMean(),
                    Annual.MEAN_OF_SEQUENCES,
                    new Judgement(mentions(20), cotes(), awards(12, 14, 16, 10, 8))),
            GUINEA_SECONDARY,
            rules(
                    20,
                    TESTS_AND_TWICE_COMPOSITION,
                    Annual.MEAN_OF_TERMS,
                    new Judgement(mentions(20), List.of(), awards(12, 14, 16, 10, 8))),
            SENEGAL_SECONDARY,
            rules(
                    20,
                    TESTS_AND_TWICE_COMPOSITION,
                    Annual.MEAN_OF_TERMS,
                    new Judgement(mentions(20), List.of(), awards(12, 14, 16, 10, 8))),
            PRIMARY_10,
            rules(
                    10,
                    Formula.simpleMean(),
                    Annual.MEAN_OF_TERMS,
                    new Judgement(mentions(10), List.of(), awards(6, 7, 8, 5, 4))));

    private Presets() {}

    /** The rules of a preset; empty where no preset has this key. */
    public static Optional<GradingRules> of(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /** What a school without rules of its own is computed by, whatever it was set up with. */
    public static GradingRules orUsual(String key) {
        return of(key).orElseGet(() -> of(GUINEA_SECONDARY).orElseThrow());
    }

    private static GradingRules rules(int outOf, Formula formula, Annual annual, Judgement judgement) {
        var periods = new PeriodRules(Composed.MEAN_OF_SEQUENCES, annual, Ranks.IN_CLASS);
        return new GradingRules(Scale.of(outOf), formula, Rounding.usual(), periods, judgement);
    }

    private static List<Band> mentions(int outOf) {
        return List.of(
                new Band(BigDecimal.ZERO, "Insuffisant", "Unsatisfactory"),
                new Band(share(outOf, 10), "Passable", "Fair"),
                new Band(share(outOf, 12), "Assez bien", "Fairly good"),
                new Band(share(outOf, 14), "Bien", "Good"),
                new Band(share(outOf, 16), "Très bien", "Very good"),
                new Band(share(outOf, 18), "Excellent", "Excellent"));
    }

    /** The competency cotes of Cameroonian cards, with the words their letters stand for. */
    private static List<Band> cotes() {
        return List.of(
                cote(0, "D", "CNA"),
                cote(10, "C", "CMA"),
                cote(12, "C+", "CA"),
                cote(14, "B", "CBA"),
                cote(15, "B+", "CBA"),
                cote(16, "A", "CTBA"),
                cote(18, "A+", "CTBA"));
    }

    private static Band cote(int from, String letter, String words) {
        var name = letter + " (" + words + ")";
        return new Band(BigDecimal.valueOf(from), name, name);
    }

    private static List<AwardRule> awards(
            int honourRoll, int encouragement, int congratulation, int warning, int blame) {
        return List.of(
                new AwardRule(HONOUR_ROLL, BigDecimal.valueOf(honourRoll)),
                new AwardRule(ENCOURAGEMENT, BigDecimal.valueOf(encouragement)),
                new AwardRule(CONGRATULATION, BigDecimal.valueOf(congratulation)),
                new AwardRule(WORK_WARNING, BigDecimal.valueOf(warning)),
                new AwardRule(WORK_BLAME, BigDecimal.valueOf(blame)));
    }

    private static BigDecimal share(int outOf, int onTwenty) {
        return BigDecimal.valueOf((long) outOf * onTwenty).divide(BigDecimal.valueOf(20));
    }
}
