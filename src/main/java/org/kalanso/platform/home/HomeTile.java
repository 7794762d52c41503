package org.kalanso.platform.home;

import java.util.List;
import org.kalanso.platform.access.Caller;

/**
 * What a module puts on the home page. A bean of each kind stands in the module that knows the figure; it answers only
 * what this caller may see, and nothing at all for those whom it doesn't concern.
 */
public interface HomeTile {
    /** Small comes first. */
    int order();

    /** Asked at every visit of the home page, so it must be cheap. */
    List<Tile> of(Caller caller);
}
