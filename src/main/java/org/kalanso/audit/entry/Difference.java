package org.kalanso.audit.entry;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changed, in words.
 *
 * @param label null where the entry is about one thing only, such as a mark
 * @param before null where there was nothing
 * @param after null where nothing is left
 */
public record Difference(
        @Nullable String label,
        @Nullable String before,
        @Nullable String after) {}
