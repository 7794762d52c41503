package org.kalanso.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How devices prove themselves to a topic that they hear; the module that gives out their keys answers. */
public interface LiveKeys {
    /**
     * The device whose key the request shows, in a cookie or a header, never in the address.
     *
     * @param id the second part of the address; null where there is none
     * @throws org.kalanso.platform.problem.Problem 401 for no key that opens; 404 where it is another device's than {@code id}
     */
    LiveDevice shown(HttpServletRequest request, @Nullable String id);

    /** Those of them whose keys still open: asked at every beat. {@link Live#ended} closes the others at once. */
    Set<LiveDevice> valid(Collection<LiveDevice> devices);
}
