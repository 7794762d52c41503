package org.kalanso.reportcards.print;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.kalanso.reportcards.card.CardPupil;

/** The order of a class on paper: number on the roll, those without one behind, by name. */
final class Roll {
    static final Comparator<CardPupil> ORDER = Comparator.comparing(
                    CardPupil::roll, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(CardPupil::familyName, Collator.getInstance(Locale.FRENCH))
            .thenComparing(CardPupil::givenNames, Collator.getInstance(Locale.FRENCH));

    private Roll() {}
}
