package org.kalanso.platform.audit;

import java.util.List;

/** Many acts of one transaction, told at once: a pasted column of marks, a class of pupils imported. */
public record RecordedAll(List<Recorded> acts) {
    public RecordedAll {
        acts = List.copyOf(acts);
    }
}
