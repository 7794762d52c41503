package org.kalanso.reportcards.print;

import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.card.CardContent;

/**
 * One card as it goes on paper.
 *
 * @param seal what the QR picture holds, {@link org.kalanso.platform.seal.Seals#picture}; null on a draft
 * @param number of this print: 1 the original, from 2 "duplicata n° 2"; 0 a draft that proves nothing
 */
public record PrintedCard(CardContent content, @Nullable String seal, int number) {
    public boolean draft() {
        return number == 0;
    }
}
