package org.kalanso.computerroom.session;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.Cause;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.time.TimeAccount;
import org.kalanso.platform.ids.SchoolId;

/** Reads what {@link SeatSessionStore#SESSION} selects. */
final class SessionRows {
    private SessionRows() {}

    static SeatSession session(ResultSet row, int n) throws SQLException {
        String reason = row.getString("end_reason");
        return new SeatSession(
                id(row, "id"),
                new SchoolId(id(row, "school_id")),
                id(row, "room_id"),
                row.getObject("workstation_id", UUID.class),
                new SeatSession.Who(
                        Category.valueOf(row.getString("category")),
                        row.getObject("person_id", UUID.class),
                        row.getObject("visitor_id", UUID.class),
                        row.getString("name")),
                SessionState.valueOf(row.getString("state")),
                "SILENCE".equals(row.getString("suspended_for")),
                new TimeAccount(row.getLong("granted_ms"), row.getLong("used_ms"), stretch(row)),
                row.getObject("page", UUID.class),
                row.getBoolean("enrolled"),
                instant(row, "beat_at"),
                new SeatSession.Window(moment(row, "valid_from"), moment(row, "valid_until")),
                new SeatSession.Price(
                        money(row.getBigDecimal("price"), row.getString("currency")),
                        row.getString("currency"),
                        instant(row, "paid_at")),
                bounds(row),
                new SeatSession.Terms(
                        Duration.ofMinutes(row.getInt("lease_minutes")),
                        Duration.ofMinutes(row.getInt("gap_minutes")),
                        Duration.ofMinutes(row.getInt("extend_minutes"))),
                moment(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                reason == null ? null : EndReason.valueOf(reason),
                row.getInt("version"));
    }

    private static Bounds bounds(ResultSet row) throws SQLException {
        Instant end = instant(row, "must_end_at");
        return new Bounds(
                end == null ? null : new MustEnd(end, Cause.valueOf(row.getString("must_end_for"))),
                row.getObject("booked_time_id", UUID.class),
                instant(row, "reserved_until"),
                row.getBoolean("overruled"));
    }

    private static @Nullable Stretch stretch(ResultSet row) throws SQLException {
        UUID id = row.getObject("stretch_id", UUID.class);
        return id == null
                ? null
                : new Stretch(id, moment(row, "opened_at"), row.getLong("stamped_ms"), row.getLong("limit_ms"));
    }

    /** With as many decimals as the currency has. */
    static BigDecimal money(BigDecimal amount, String currency) {
        return amount.setScale(
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()),
                java.math.RoundingMode.UNNECESSARY);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
