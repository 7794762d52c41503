package org.kalanso.reportcards.marksheet;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The preview of a file.
 *
 * @param created assessments that do not exist yet
 * @param fresh marks that would be written where none stands
 * @param conflicts marks that differ from one that stands already; left alone unless the person says otherwise
 * @param digest to be sent back with the agreement
 */
public record MarkSheetView(
        UUID id,
        String fileName,
        int pupils,
        int assessments,
        int created,
        int cells,
        Map<String, Integer> states,
        int fresh,
        int unchanged,
        int conflicts,
        List<SheetIssue> issues,
        String digest,
        boolean imported) {

    private static final int MOST_AT_ONCE = 3_000;

    static MarkSheetView of(MarkSheet sheet, SheetPlan plan) {
        return new MarkSheetView(
                sheet.id(),
                sheet.fileName(),
                plan.pupils(),
                plan.assessments(),
                plan.created(),
                plan.cells(),
                plan.states(),
                plan.fresh(),
                plan.unchanged(),
                plan.conflicts(),
                plan.issues(),
                plan.digest(),
                sheet.imported());
    }

    /** More marks than a person waits for in front of a page. */
    public boolean large() {
        return fresh + conflicts > MOST_AT_ONCE;
    }

    public int state(String name) {
        return states.getOrDefault(name, 0);
    }
}
