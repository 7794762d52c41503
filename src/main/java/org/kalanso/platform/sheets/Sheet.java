package org.kalanso.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook.
 *
 * @param name as its tab says; null in a text file, which has no sheets
 * @param rows those that hold something or, in a text file, all; ascending by number
 */
public record Sheet(@Nullable String name, List<Row> rows, List<Merge> merges) {
    /** The merged area that covers a cell, if any. */
    public @Nullable Merge mergeAt(int row, int column) {
        for (Merge merge : merges) if (merge.covers(row, column)) return merge;
        return null;
    }
}
