package org.kalanso.school.rosterfile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or the school, says about a list before it is read.
 *
 * @param region ISO 3166-1 of phone numbers without a country in front; null = the one that fits most numbers of the list
 * @param className of sheets that name none; null where nobody said
 * @param columns the field of a heading, by {@link #key}; goes before what is recognised
 */
public record Choices(@Nullable String region, @Nullable String className, Map<String, PupilField> columns) {
    public static final Choices NONE = new Choices(null, null, Map.of());

    /** By which a heading is known again: case, accents and punctuation do not count. */
    public static String key(String heading) {
        return Headings.key(heading);
    }
}
