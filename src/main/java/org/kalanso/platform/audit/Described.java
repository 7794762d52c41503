package org.kalanso.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of the journal in words that a person knows it by.
 *
 * @param label its own name
 * @param href its page; null where it has none
 * @param about what it is part of, described by whoever knows that: a mark names its pupil, its class, its subject
 */
public record Described(String label, @Nullable String href, List<Part> about) {
    /** Another object, by the kind and id that the journal would give it. */
    public record Part(String kind, String id) {}

    public Described {
        about = List.copyOf(about);
    }

    public static Described of(String label, @Nullable String href) {
        return new Described(label, href, List.of());
    }
}
