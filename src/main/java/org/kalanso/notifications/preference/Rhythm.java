package org.kalanso.notifications.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a person may be written to.
 *
 * @param zone whose clock the times are of
 * @param quietFrom from then until {@code quietUntil} nothing leaves; may reach over midnight; both null = never quiet
 * @param digestAt e-mails are gathered and leave together then; null = each at once
 */
public record Rhythm(
        ZoneId zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable LocalTime digestAt) {
    /** Of a person who has said nothing. */
    public static final Rhythm USUAL = new Rhythm(ZoneOffset.UTC, null, null, null);

    /** Whether what goes by this channel is gathered. */
    public boolean gathers(Channel channel) {
        return channel == Channel.EMAIL && digestAt != null;
    }

    /** The first moment from {@code now} on at which something may leave by this channel. */
    public Instant due(Instant now, Channel channel) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime wanted = gathers(channel) && digestAt != null ? next(here, digestAt) : here;
        return (isQuiet(wanted.toLocalTime()) && quietUntil != null ? next(wanted, quietUntil) : wanted).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietUntil == null) return false;
        boolean afterStart = !time.isBefore(quietFrom);
        boolean beforeEnd = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }

    /** The next time the clock shows this, now included. */
    private static ZonedDateTime next(ZonedDateTime from, LocalTime time) {
        ZonedDateTime today = from.with(time);
        return today.isBefore(from) ? from.plusDays(1).with(time) : today;
    }
}
