package org.kalanso.school.rosterfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.marks.MarkLine;

/**
 * A pupil as the list gives them.
 *
 * @param matricule in its normal form; null where the list gives none and the school will
 * @param sex {@code M}, {@code F}, null = unknown
 * @param className one spelling for all pupils of a class
 * @param series the pupil's, or what the class's name says; empty where neither does
 * @param repeater null where the list does not say
 * @param guardians their places in {@link PupilList#guardians}, with the relation
 */
public record PupilEntry(
        @Nullable String sheet,
        int row,
        @Nullable String matricule,
        PersonName name,
        @Nullable String sex,
        BirthDate born,
        String birthPlace,
        String className,
        String series,
        @Nullable Boolean repeater,
        List<Link> guardians,
        List<MarkLine> marks) {

    /** @param guardian place in the list's guardians */
    public record Link(int guardian, Relation relation) {}
}
