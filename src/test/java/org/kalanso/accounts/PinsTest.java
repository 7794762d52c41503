package org.kalanso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinsTest {
    @ParameterizedTest
    @ValueSource(strings = {"000000", "111111", "123456", "234567", "567890", "654321", "098765", "121212", "123123"})
    void what_everybody_would_try_first_is_no_pin(String pin) {
        assertThat(Pins.isEasy(pin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"482913", "112233", "135790", "123457", "000001"})
    void others_are(String pin) {
        assertThat(Pins.isEasy(pin)).isFalse();
    }

    @Test
    void hardly_any_of_the_million_is_lost() {
        long easy = IntStream.range(0, 1_000_000)
                .filter(n -> Pins.isEasy(String.format("%06d", n)))
                .count();
        assertThat(easy).isLessThan(1_200);
    }
}
