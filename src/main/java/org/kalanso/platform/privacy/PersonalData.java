package org.kalanso.platform.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;

/** What one module keeps about people; a bean of each stands in the module that owns the tables. */
public interface PersonalData {
    /** The name of its file in the export, such as {@code school}. */
    String name();

    /** Everything it keeps about the person, as it is stored: JSON objects by what they are. Never a secret or its hash. */
    Map<String, ?> collect(Whose whose);

    /** Files that go with it, by name. */
    default Map<String, byte[]> files(Whose whose) {
        return Map.of();
    }

    /** What names the person in texts that others wrote: whole names in both orders, phones, addresses, numbers. */
    default Set<String> words(Whose whose) {
        return Set.of();
    }

    /** Why the person can't be forgotten yet; null when nothing hinders it. */
    default @Nullable Problem hindrance(Whose whose) {
        return null;
    }

    /** Inside the transaction of whoever decided: afterwards nothing here tells who the person was. */
    void forget(Forgotten who);

    /** Message keys of what stays under the pseudonym, and why: told to the person before they ask. */
    default List<String> keeps() {
        return List.of();
    }
}
