package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void french_has_a_decimal_comma_and_a_narrow_no_break_space() {
        assertThat(Written.average(new BigDecimal("12.75"), Locale.FRENCH)).isEqualTo("12,75");
        assertThat(Written.average(new BigDecimal("1250.5"), Locale.FRENCH)).isEqualTo("1\u202f250,50");
        assertThat(Written.average(new BigDecimal("18.495"), Locale.FRENCH)).isEqualTo("18,495");
        assertThat(Written.plain(new BigDecimal("3.00"), Locale.FRENCH)).isEqualTo("3");
        assertThat(Written.average(new BigDecimal("1250.5"), Locale.ENGLISH)).isEqualTo("1,250.50");
    }

    @Test
    void the_first_place_agrees_with_the_pupil() {
        assertThat(Written.place(1, false, "M", Locale.FRENCH)).isEqualTo("1er");
        assertThat(Written.place(1, false, "F", Locale.FRENCH)).isEqualTo("1re");
        assertThat(Written.place(1, false, null, Locale.FRENCH)).isEqualTo("1er");
        assertThat(Written.place(2, true, "F", Locale.FRENCH)).isEqualTo("2e ex æquo");
        assertThat(Written.rank(new Rank(4, false, 62), "M", Locale.FRENCH)).isEqualTo("4e / 62");
    }

    @Test
    void english_has_its_own_ordinals() {
        assertThat(Written.place(1, false, "F", Locale.ENGLISH)).isEqualTo("1st");
        assertThat(Written.place(11, false, null, Locale.ENGLISH)).isEqualTo("11th");
        assertThat(Written.place(22, true, null, Locale.ENGLISH)).isEqualTo("22nd (tied)");
        assertThat(Written.place(113, false, null, Locale.ENGLISH)).isEqualTo("113th");
    }
}
