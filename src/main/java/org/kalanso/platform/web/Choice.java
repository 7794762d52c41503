package org.kalanso.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One of several: an option of a list, a tab, a filter chip, a step of a breadcrumb.
 *
 * @param value what is sent, or the address where it leads
 * @param label what the reader sees, in their language
 * @param note a count or a sentence beside it
 */
public record Choice(String value, String label, @Nullable String note) {
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
