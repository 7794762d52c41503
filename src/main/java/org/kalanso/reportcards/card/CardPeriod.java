package org.kalanso.reportcards.card;

import org.jspecify.annotations.Nullable;

/**
 * The period a card is about.
 *
 * @param name as the school named it, "1er trimestre"
 * @param nameEn for bilingual paper, "First term"
 */
public record CardPeriod(Kind kind, String name, @Nullable String nameEn) {
    public enum Kind {
        SEQUENCE,
        TERM,
        SEMESTER,
        YEAR
    }
}
