package org.kalanso.platform.live;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Caller;

/** Who the running sessions stand for; the accounts module answers. */
public interface LiveCallers {
    /** Without those that have ended. Does not count as using them. */
    Map<UUID, Caller> of(Collection<UUID> sessions);
}
