package org.kalanso.notifications.preference;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What a person sends of when they may be written to; times as {@code HH:mm}, blank for none.
 *
 * @param wanted what is ticked, each as {@code kind|CHANNEL}
 */
public record PreferenceForm(
        @Nullable List<String> wanted,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable String digestAt) {
    /** The form as it stands for somebody who has said this. */
    static PreferenceForm of(List<String> kinds, Preferences said) {
        var ticked = kinds.stream()
                .flatMap(kind -> Stream.of(Channel.values())
                        .filter(channel -> said.wants(kind, channel))
                        .map(channel -> kind + "|" + channel))
                .toList();
        Rhythm rhythm = said.rhythm();
        return new PreferenceForm(ticked, text(rhythm.quietFrom()), text(rhythm.quietUntil()), text(rhythm.digestAt()));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    public boolean ticks(String kind, Channel channel) {
        return wanted != null && wanted.contains(kind + "|" + channel);
    }

    /** @throws org.kalanso.platform.problem.Problem with every wrong field */
    static Rhythm rhythm(
            ZoneId zone, @Nullable String quietFrom, @Nullable String quietUntil, @Nullable String digestAt) {
        var errors = new FieldErrors();
        LocalTime from = time(errors, "quietFrom", quietFrom);
        LocalTime until = time(errors, "quietUntil", quietUntil);
        LocalTime digest = time(errors, "digestAt", digestAt);
        if (isBlank(quietFrom) != isBlank(quietUntil))
            errors.add(isBlank(quietFrom) ? "quietFrom" : "quietUntil", "notifications.quiet-needs-both");
        else if (from != null && from.equals(until)) errors.add("quietUntil", "notifications.quiet-all-day");
        errors.refuse();
        return new Rhythm(zone, from, until, digest);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable LocalTime time(FieldErrors errors, String field, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException notATime) {
            errors.add(field, "notifications.not-a-time");
            return null;
        }
    }
}
