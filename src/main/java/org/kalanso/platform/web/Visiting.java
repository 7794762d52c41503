package org.kalanso.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;

/** Says whether a person is in their school as a visitor; asked for every page. */
public interface Visiting {
    /** When the visit ends; null for who is at home. */
    @Nullable
    Instant until(Caller caller);
}
