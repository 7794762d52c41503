package org.kalanso.platform.web;

import org.kalanso.platform.access.Caller;

/** How many notices wait for a person; the notifications module answers. Asked for every page, so it must be cheap. */
public interface UnreadNotices {
    int of(Caller caller);
}
