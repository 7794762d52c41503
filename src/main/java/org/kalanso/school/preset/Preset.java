package org.kalanso.school.preset;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the files in {@code presets/}: what a new school begins with.
 *
 * @param key stable; the averages have rules of the same name
 * @param country where the preset comes from; a school may choose another
 * @param startsOn {@code MM-dd}, the usual first day of the year, proposed on the page
 * @param endsOn {@code MM-dd} of the following year
 * @param matriculePattern see {@code MatriculePattern}
 */
public record Preset(
        String key,
        int ordinal,
        String name,
        String nameEn,
        String country,
        List<String> languages,
        String headTitle,
        String matriculePattern,
        List<String> authorities,
        List<String> authoritiesEn,
        String startsOn,
        String endsOn,
        List<NamedCode> levels,
        List<NamedCode> tracks,
        List<Group> groups,
        List<Subject> subjects,
        List<Coefficients> coefficients,
        List<PeriodShape> periods) {

    public MonthDay firstDay() {
        return MonthDay.parse("--" + startsOn);
    }

    public MonthDay lastDay() {
        return MonthDay.parse("--" + endsOn);
    }

    /** A level or a track. */
    public record NamedCode(String code, String name) {}

    /** Subjects that stand together on the card. */
    public record Group(String name, String nameEn) {}

    /** @param group which of the groups, from 1 */
    public record Subject(String code, String name, String nameEn, int group) {}

    /**
     * Coefficients by subject code, for levels and perhaps one track of them.
     *
     * @param track null = whatever the track
     */
    public record Coefficients(
            List<String> levels, @Nullable String track, Map<String, BigDecimal> values) {}

    /** A term or semester with the sequences in it. */
    public record PeriodShape(
            String kind,
            String name,
            String nameEn,
            @Nullable List<PeriodShape> parts) {
        public List<PeriodShape> inside() {
            return parts == null ? List.of() : parts;
        }
    }
}
