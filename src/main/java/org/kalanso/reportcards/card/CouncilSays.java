package org.kalanso.reportcards.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the class council decided: printed as boxes, of which those decided are ticked.
 *
 * @param awards every award and sanction the school gives, in its order
 * @param decision "Admise en 8e année", empty on a term's card
 * @param appreciation the council's or the head's sentence, may be empty
 */
public record CouncilSays(List<Award> awards, String decision, String appreciation) {
    public CouncilSays {
        awards = List.copyOf(awards);
    }

    /** "Tableau d'honneur" … and whether this pupil was given it. */
    public record Award(String name, @Nullable String nameEn, boolean given) {}
}
