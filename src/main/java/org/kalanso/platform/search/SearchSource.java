package org.kalanso.platform.search;

import java.util.List;
import org.kalanso.platform.access.Caller;

/** What a module lets people find. A bean of each kind stands in the module that owns the things. */
public interface SearchSource {
    /** Message key of the group's heading, such as {@code student.title}. */
    String title();

    /** Small comes first. */
    int order();

    /**
     * At most {@code limit} things that match and that this caller may open, the best first.
     *
     * @param words as typed, at least two characters
     */
    List<Found> find(Caller caller, String words, int limit);
}
