package org.kalanso.computerroom.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.installation.MasterKey;

class TimeAccountTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private final UUID stretch = UUID.randomUUID();

    @Test
    void a_power_cut_of_four_minutes_costs_nobody_anything() {
        var account = TimeAccount.of(HOUR).opened(stretch, TEN, HOUR);
        account = account.stamped(stretch, TEN.plusSeconds(600), 600_000);
        // the power goes at 10:10:07, comes back at 10:14:07; the seat had written 607 seconds down
        account = account.stamped(stretch, TEN.plusSeconds(847), 607_000).closed();
        assertThat(account.remainingMillis()).isEqualTo(3_600_000 - 607_000);
    }

    @Test
    void a_gap_that_nothing_proves_is_given_back_up_to_the_rooms_minutes() {
        var account = TimeAccount.of(HOUR).opened(stretch, TEN, Duration.ofMinutes(20));
        account = account.stamped(stretch, TEN.plusSeconds(60), 60_000).leased(Duration.ofMinutes(20));
        var settled = account.settled(TEN.plus(Duration.ofHours(3)), Duration.ofMinutes(5));
        // three hours of silence: the lease let the seat go on for twenty minutes of them, five are given back
        assertThat(settled.unprovenMillis()).isEqualTo(Duration.ofMinutes(20).toMillis());
        assertThat(settled.creditedMillis()).isEqualTo(Duration.ofMinutes(5).toMillis());
        assertThat(settled.account().chargedMillis())
                .isEqualTo(60_000 + Duration.ofMinutes(15).toMillis());
    }

    @Test
    void proof_that_comes_late_takes_the_place_of_what_was_supposed() {
        var settled =
                TimeAccount.of(HOUR).opened(stretch, TEN, HOUR).settled(TEN.plusSeconds(1_800), Duration.ofMinutes(5));
        assertThat(settled.account().chargedMillis()).isEqualTo(1_500_000);
        assertThat(settled.account().corrected(settled.chargedMillis(), 90_000).chargedMillis())
                .isEqualTo(90_000);
    }

    @Test
    void without_a_seat_that_bears_witness_the_servers_clock_does() {
        var account = TimeAccount.of(HOUR).opened(stretch, TEN, HOUR);
        assertThat(account.shownRemainingMillis(TEN.plusSeconds(61))).isEqualTo(3_539_000);
        assertThat(account.closedByClock(TEN.plusSeconds(61)).chargedMillis()).isEqualTo(61_000);
        assertThat(account.closedByClock(TEN.plus(Duration.ofHours(5))).isSpent())
                .isTrue();
    }

    @Test
    void time_that_was_added_reaches_as_far_as_the_lease_allows() {
        var account = TimeAccount.of(Duration.ofMinutes(10))
                .opened(stretch, TEN, HOUR)
                .granted(Duration.ofMinutes(15))
                .leased(HOUR);
        var open = Objects.requireNonNull(account.open());
        assertThat(open.limitMillis()).isEqualTo(Duration.ofMinutes(25).toMillis());
    }

    @Test
    void a_lease_is_believed_only_as_it_was_signed() {
        var leases = new Leases(MasterKey.of(new byte[32]));
        var lease = new Leases.Lease(UUID.randomUUID(), UUID.randomUUID(), stretch, TEN, 600_000);
        String token = leases.sign(lease);
        assertThat(leases.read(token)).contains(lease);
        assertThat(leases.read(token.replace(".600000.", ".900000."))).isEmpty();
        assertThat(leases.read("")).isEmpty();
        assertThat(leases.read("1.2.3.4.5.6.7")).isEmpty();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Leases(MasterKey.of(other)).read(token)).isEmpty();
    }
}
