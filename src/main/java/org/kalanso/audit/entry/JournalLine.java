package org.kalanso.audit.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.ActKind;

/**
 * An entry as a page shows it.
 *
 * @param who name of whoever acted; null for a job that nobody asked for
 * @param what the act in words
 * @param object what it was done to, in words; empty where nobody knows it any more
 * @param href its page
 * @param kind of act, where a module names it
 */
public record JournalLine(
        JournalEntry entry,
        @Nullable String who,
        String what,
        String object,
        @Nullable String href,
        List<Difference> changes,
        @Nullable ActKind kind) {
    /** Of the kind of act; where no module names one, of its group. */
    public String tone() {
        return kind == null ? group().tone() : kind.tone();
    }

    public String icon() {
        return kind == null ? group().icon() : kind.icon();
    }

    public ActGroup group() {
        return ActGroup.of(entry.act());
    }

    /** The same journal, narrowed to this object. */
    public String ofObject() {
        return new JournalFilter(null, null, null, null, null, entry.objectKind(), entry.objectId(), null, null)
                .address("/journal", null);
    }

    /** The same journal, narrowed to whoever acted. */
    public String ofActor() {
        return new JournalFilter(null, null, entry.actor(), null, null, null, null, null, null)
                .address("/journal", null);
    }
}
