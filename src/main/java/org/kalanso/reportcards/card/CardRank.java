package org.kalanso.reportcards.card;

/**
 * A place among those ranked, printed "4e / 62" or "2e ex æquo / 62".
 *
 * @param place from 1
 * @param tied shared with another pupil
 * @param among ranked pupils only
 */
public record CardRank(int place, boolean tied, int among) {
    public CardRank {
        if (place < 1 || among < place) throw new IllegalArgumentException("rank " + place + " of " + among);
    }
}
