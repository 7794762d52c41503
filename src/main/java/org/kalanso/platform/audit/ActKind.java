package org.kalanso.platform.audit;

import java.util.List;
import java.util.Set;

/**
 * Acts of one kind, with a colour of their own on the journal's page, by which they can be asked for. A module names its kinds by a
 * bean of {@link All}; their words are the messages {@code journal.kind-<name>}.
 *
 * @param name in capitals
 * @param tone of the page's badges: {@code ok}, {@code info}, {@code new}, {@code warn}, {@code danger}, or empty
 * @param icon id in {@code img/icons.svg}
 * @param acts as {@link Recorded} names them
 */
public record ActKind(String name, String tone, String icon, Set<String> acts) {
    public ActKind {
        acts = Set.copyOf(acts);
    }

    public static ActKind of(String name, String tone, String icon, String... acts) {
        return new ActKind(name, tone, icon, Set.of(acts));
    }

    /** The kinds of one module, in the order in which the page offers them. */
    public interface All {
        List<ActKind> kinds();
    }
}
