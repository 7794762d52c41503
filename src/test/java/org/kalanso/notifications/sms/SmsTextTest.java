package org.kalanso.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text costs on a phone. */
class SmsTextTest {
    @ParameterizedTest
    @CsvSource({"1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void seven_bit_text_takes_160_alone_and_153_in_each_of_several(int letters, int segments) {
        SmsText text = SmsText.of("a".repeat(letters));
        assertThat(text.gsm()).isTrue();
        assertThat(text.segments()).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"70,1", "71,2", "134,2", "135,3"})
    void other_scripts_take_70_alone_and_67_in_each_of_several(int letters, int segments) {
        SmsText text = SmsText.of("ߒ".repeat(letters));
        assertThat(text.gsm()).isFalse();
        assertThat(text.segments()).isEqualTo(segments);
    }

    @Test
    void french_letters_that_would_double_the_price_lose_their_accent_and_no_other() {
        assertThat(SmsText.of("L’élève Maïmouna Bâ a reçu « 12,5 » — même à l’œil…")
                        .text())
                .isEqualTo("L'élève Maimouna Ba a recu \" 12,5 \" - meme à l'oeil...");
        assertThat(SmsText.of("ÀÉÈÇÙ").text()).isEqualTo("AÉECU".replace("C", "Ç"));
    }

    @Test
    void signs_of_the_extension_take_two_places() {
        assertThat(SmsText.of("€".repeat(80)).segments()).isEqualTo(1);
        assertThat(SmsText.of("€".repeat(80) + "a").segments()).isEqualTo(2);
        assertThat(SmsText.of("[").gsm()).isTrue();
    }
}
