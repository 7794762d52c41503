package org.kalanso.reportcards.card;

/** A card as a page shows it: where it stands, and what it says. */
public record CardView(StoredCard stored, CardContent content) {

    /** Family name first, as lists show it. */
    public String name() {
        var pupil = content.pupil();
        return pupil.givenNames().isEmpty() ? pupil.familyName() : pupil.familyName() + " " + pupil.givenNames();
    }

    public boolean published() {
        return stored.publishedAt() != null;
    }
}
