package org.kalanso.platform.web;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;

/** Says where a person works now; the school module answers. Asked once for every page, so it must be cheap. */
public interface Whereabouts {
    /** Null for someone who has no school. */
    @Nullable
    Where of(Caller caller);
}
