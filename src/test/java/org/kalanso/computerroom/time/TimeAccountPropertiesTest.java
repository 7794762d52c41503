package org.kalanso.computerroom.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever happens to seat, network and clock: nobody is charged what the seat was not unlocked, within the stated bound. */
class TimeAccountPropertiesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** One thing that happens. @param millis how long after it nothing else does */
    record Happening(What what, long millis, long late) {}

    enum What {
        BEAT,
        LOST_BEAT,
        SUSPEND,
        POWER,
        POWER_AND_MEMORY,
        MORE,
        REPLAY
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<What> what = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of(What.BEAT)),
                net.jqwik.api.Tuple.of(3, Arbitraries.of(What.LOST_BEAT)),
                net.jqwik.api.Tuple.of(4, Arbitraries.of(What.values())));
        return net.jqwik.api.Combinators.combine(
                        what,
                        Arbitraries.longs().between(1, 20_000),
                        Arbitraries.longs().between(0, 3_000))
                .as(Happening::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void charged_is_what_the_seat_was_unlocked(
            @ForAll("happenings") List<Happening> happenings,
            @ForAll @IntRange(min = 1, max = 30) int minutes,
            @ForAll @IntRange(min = 20, max = 600) int leaseSeconds,
            @ForAll @IntRange(min = 0, max = 300) int creditSeconds) {
        var script = new Script(
                Duration.ofMinutes(minutes), Duration.ofSeconds(leaseSeconds), Duration.ofSeconds(creditSeconds));
        happenings.forEach(script::happens);
        script.ends();
        long wrong = script.account.chargedMillis() - script.seat.unlocked;
        assertThat(wrong).as("charged too much").isLessThanOrEqualTo(script.mayBeTooMuch);
        assertThat(-wrong).as("charged too little").isLessThanOrEqualTo(script.mayBeTooLittle);
        assertThat(script.account.chargedMillis()).isLessThanOrEqualTo(script.account.grantedMillis());
    }

    @Property
    void a_report_counts_no_more_than_has_passed(
            @ForAll @LongRange(min = 0, max = 7_200_000) long passed, @ForAll long reported) {
        var stretch = UUID.randomUUID();
        var account = TimeAccount.of(Duration.ofHours(1)).opened(stretch, NOON, Duration.ofHours(1));
        long charged =
                account.stamped(stretch, NOON.plusMillis(passed), reported).chargedMillis();
        assertThat(charged).isBetween(0L, Math.min(passed, 3_600_000));
    }

    @Property
    void the_order_and_number_of_reports_do_not_matter(@ForAll List<@LongRange(min = 0, max = 600_000) Long> reports) {
        var stretch = UUID.randomUUID();
        var later = NOON.plusSeconds(600);
        var fresh = TimeAccount.of(Duration.ofHours(1)).opened(stretch, NOON, Duration.ofHours(1));
        var inOrder = fresh;
        for (long report : reports) inOrder = inOrder.stamped(stretch, later, report);
        var backwards = fresh;
        for (long report : reports.reversed())
            backwards = backwards.stamped(stretch, later, report).stamped(stretch, later, report);
        assertThat(backwards).isEqualTo(inOrder);
        assertThat(inOrder.stamped(UUID.randomUUID(), later, 600_000)).isEqualTo(inOrder);
    }

    /** The server and one seat, and what each may be wrong by. */
    private static final class Script {
        private final Duration lease;
        private final Duration credit;
        private final SimulatedSeat seat = new SimulatedSeat();
        private TimeAccount account;
        private Instant now = NOON;
        private long mayBeTooMuch;
        private long mayBeTooLittle;

        Script(Duration length, Duration lease, Duration credit) {
            this.lease = lease;
            this.credit = credit;
            account = TimeAccount.of(length).opened(UUID.randomUUID(), now, lease);
            hears();
        }

        void happens(Happening happening) {
            passes(happening.millis());
            switch (happening.what()) {
                case BEAT -> beats(happening.late());
                case LOST_BEAT -> {}
                case SUSPEND -> suspends(happening.late());
                case POWER -> power(happening.late(), true);
                case POWER_AND_MEMORY -> power(happening.late(), false);
                case MORE -> account = account.granted(Duration.ofMinutes(1));
                case REPLAY -> {
                    var stretch = seat.stretch();
                    if (stretch != null) account = account.stamped(stretch, now, seat.reports() / 2);
                }
            }
        }

        private void passes(long millis) {
            now = now.plusMillis(millis);
            seat.passes(millis);
        }

        /** The seat's word is on its way for a while; meanwhile it counts on. */
        private void beats(long late) {
            var stretch = seat.stretch();
            if (stretch == null || account.open() == null) return;
            long said = seat.reports();
            passes(late);
            account = account.stamped(stretch, now, said).leased(lease);
            hears();
        }

        private void hears() {
            var open = account.open();
            if (open != null) seat.receives(open.id(), open.limitMillis());
        }

        private void suspends(long later) {
            if (account.open() == null) return;
            seat.locks();
            account = account.stamped(Objects.requireNonNull(seat.stretch()), now, seat.reports())
                    .closed();
            passes(later);
            reopens();
        }

        private void power(long off, boolean keeps) {
            seat.powerGoes();
            passes(off);
            seat.powerComes(keeps);
            var open = account.open();
            if (open == null) return;
            if (keeps) {
                account = account.stamped(Objects.requireNonNull(seat.stretch()), now, seat.reports())
                        .closed();
                mayBeTooLittle += SimulatedSeat.WRITES_EVERY;
            } else {
                var settled = account.settled(now, credit);
                mayBeTooLittle += settled.creditedMillis();
                mayBeTooMuch += settled.unprovenMillis() - settled.creditedMillis();
                account = settled.account();
            }
            reopens();
        }

        private void reopens() {
            if (account.isSpent()) return;
            account = account.opened(UUID.randomUUID(), now, lease);
            hears();
        }

        void ends() {
            if (account.open() == null) return;
            seat.locks();
            account = account.stamped(Objects.requireNonNull(seat.stretch()), now, seat.reports())
                    .closed();
        }
    }
}
