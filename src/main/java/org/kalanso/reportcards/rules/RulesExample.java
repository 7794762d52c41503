package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules that are not saved yet would make of a class that has marks.
 *
 * @param changed how many pupils would get another average
 * @param before the class's mean by the rules as they are; null where nobody is assessed
 * @param lines a few pupils, those whose average changes first
 */
public record RulesExample(
        String className,
        String period,
        int pupils,
        int changed,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        int succeedBefore,
        int succeedAfter,
        List<Line> lines) {

    /** @param mention by the new rules; empty without an average */
    public record Line(
            String name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String rank,
            String mention) {}
}
