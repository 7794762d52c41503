package org.kalanso.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be spent on text messages is never overspent, and numbers nobody opened get nothing. */
class SmsBudgetRace extends KalansoTest {
    @Autowired
    private SmsBudget budget;

    private final SmsSimulator simulator = new SmsSimulator();

    @BeforeEach
    void aDayOfItsOwn() {
        clock.set(Instant.parse("2031-05-04T10:00:00Z"));
        sql.sql("delete from notifications.sms_spent where day >= '2031-01-01'").update();
    }

    @Test
    void of_many_at_once_exactly_as_many_leave_as_the_day_allows() throws Exception {
        SmsChannel channel = channel(20, Map.of("224", 20));
        var sent = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++)
                threads.submit(() -> {
                    try {
                        channel.send("+224620000001", "bonjour");
                        sent.incrementAndGet();
                    } catch (SmsRefused refused) {
                        assertThat(refused.kind()).isEqualTo(SmsRefused.Kind.BUDGET);
                    }
                });
        }
        assertThat(sent).hasValue(20);
        assertThat(spent("*")).isEqualTo(20);
        clock.advance(Duration.ofDays(1));
        assertThat(send(channel, "+224620000001")).isNull();
    }

    @Test
    void each_prefix_has_its_own_limit_and_a_prefix_that_is_not_open_has_none() {
        SmsChannel channel = channel(10, Map.of("224", 2, "22462", 1, "221", 10));
        assertThat(send(channel, "+224620000001")).isNull();
        assertThat(send(channel, "+224620000002")).isEqualTo("day");
        assertThat(send(channel, "+224660000001")).isNull();
        assertThat(send(channel, "+221770000001")).isNull();
        assertThat(send(channel, "+881600000001")).isEqualTo("prefix");
        assertThat(spent("*")).isEqualTo(3);
    }

    @Test
    void what_a_company_refused_for_good_is_not_spent() {
        SmsChannel channel = channel(10, Map.of("224", 10));
        simulator.refuse("+224620000009", SmsRefused.Kind.NUMBER);
        assertThat(send(channel, "+224620000009")).isEqualTo("simulated");
        assertThat(spent("*")).isZero();
        simulator.refuse("+224620000009", SmsRefused.Kind.LATER);
        assertThat(send(channel, "+224620000009")).isEqualTo("simulated");
        assertThat(spent("*")).isEqualTo(1);
    }

    @Test
    void prefixes_are_read_as_they_are_written() {
        assertThat(SmsSettings.prefixes("224=300, +221 ,237=5", 200))
                .isEqualTo(Map.of("224", 300, "221", 200, "237", 5));
        assertThat(SmsSettings.prefixes("", 200)).isEmpty();
    }

    private SmsChannel channel(int perDay, Map<String, Integer> prefixes) {
        return new SmsChannel(simulator, budget, new SmsSettings("simulator", "", "", "", "", "", perDay, prefixes));
    }

    /** @return the code of the refusal; null when it left */
    private static @org.jspecify.annotations.Nullable String send(SmsChannel channel, String to) {
        SmsRefused refused = catchThrowableOfType(SmsRefused.class, () -> channel.send(to, "bonjour"));
        return refused == null ? null : refused.code();
    }

    private int spent(String prefix) {
        return sql.sql(
                        "select coalesce(max(segments), 0) from notifications.sms_spent where day = '2031-05-04' and prefix = :prefix")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }
}
