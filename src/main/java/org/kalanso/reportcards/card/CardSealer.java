package org.kalanso.reportcards.card;

import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.CardId;

/** Signs what a card says, so that anybody can check its paper. Called while the card is frozen. */
public interface CardSealer {
    /** The signed text of its QR picture; null where this installation signs nothing. */
    @Nullable
    String seal(CardId card, CardContent content);
}
