package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From which average the program proposes an award or a warning. It only proposes: the class council votes.
 *
 * @param award what is proposed
 * @param threshold honours: the lowest average, included; warnings: the average under which one stands
 */
public record AwardRule(Award award, BigDecimal threshold) {

    /** What a class council may award or pronounce. */
    public enum Award {
        HONOUR_ROLL(true),
        ENCOURAGEMENT(true),
        CONGRATULATION(true),
        WORK_WARNING(false),
        WORK_BLAME(false),
        CONDUCT_WARNING(false),
        CONDUCT_BLAME(false);

        private final boolean honour;

        Award(boolean honour) {
            this.honour = honour;
        }

        public boolean honour() {
            return honour;
        }
    }

    private boolean reached(BigDecimal average) {
        var side = average.compareTo(threshold);
        return award.honour() ? side >= 0 : side < 0;
    }

    /** How far the threshold lies from the ordinary: the hardest honour, the gravest warning win. */
    private BigDecimal rarity() {
        return award.honour() ? threshold : threshold.negate();
    }

    /** The one thing to propose for an average: the highest honour reached, else the gravest warning, else nothing. */
    public static Optional<Award> propose(List<AwardRule> rules, BigDecimal average) {
        return rules.stream()
                .filter(rule -> rule.reached(average))
                .max(Comparator.comparing((AwardRule rule) -> rule.award.honour())
                        .thenComparing(AwardRule::rarity)
                        .thenComparing(AwardRule::award))
                .map(AwardRule::award);
    }
}
