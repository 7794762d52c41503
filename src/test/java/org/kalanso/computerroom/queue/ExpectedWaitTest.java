package org.kalanso.computerroom.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedWaitTest {
    private static List<Duration> minutes(int... each) {
        return IntStream.of(each).mapToObj(Duration::ofMinutes).toList();
    }

    private static List<Long> waits(List<Duration> freeIn, List<Duration> wanted) {
        return ExpectedWait.of(freeIn, wanted).stream()
                .map(wait -> wait.orElseThrow().toMinutes())
                .toList();
    }

    @Test
    void whoever_came_first_gets_the_seat_that_is_free_first() {
        assertThat(waits(minutes(20, 5, 45), minutes(60, 60, 60))).containsExactly(5L, 20L, 45L);
    }

    @Test
    void whoever_sits_down_before_is_waited_for() {
        assertThat(waits(minutes(10), minutes(30, 15, 60))).containsExactly(10L, 40L, 55L);
        assertThat(waits(minutes(10, 60), minutes(20, 20, 20))).containsExactly(10L, 30L, 50L);
    }

    @Test
    void a_free_seat_makes_nobody_wait_and_without_a_seat_nobody_can_say() {
        assertThat(waits(minutes(0, 30), minutes(60))).containsExactly(0L);
        assertThat(ExpectedWait.of(List.of(), minutes(60, 60))).containsExactly(Optional.empty(), Optional.empty());
        assertThat(ExpectedWait.of(minutes(1), List.of())).isEmpty();
    }

    @Test
    void nobody_overtakes_and_one_more_seat_never_makes_anybody_wait_longer() {
        long seed = new Random().nextLong();
        System.out.println("expected wait: seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Duration> seats = some(random, 1 + random.nextInt(12), 90);
            List<Duration> wanted = some(random, 1 + random.nextInt(20), 120);
            List<Long> waits = waits(seats, wanted);
            assertThat(waits).as("seed %d, round %d", seed, round).isSorted();
            assertThat(waits.getFirst())
                    .isEqualTo(seats.stream()
                            .min(Duration::compareTo)
                            .orElseThrow()
                            .toMinutes());
            List<Duration> more = new ArrayList<>(seats);
            more.add(Duration.ofMinutes(random.nextInt(90)));
            List<Long> shorter = waits(more, wanted);
            for (int i = 0; i < waits.size(); i++)
                assertThat(shorter.get(i)).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(waits.get(i));
        }
    }

    private static List<Duration> some(Random random, int count, int most) {
        return IntStream.range(0, count)
                .mapToObj(i -> Duration.ofMinutes(random.nextInt(most) + (most > 100 ? 1 : 0)))
                .toList();
    }
}
