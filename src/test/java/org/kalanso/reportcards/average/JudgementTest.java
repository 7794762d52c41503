package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalanso.reportcards.average.Given.CAMEROON;
import static org.kalanso.reportcards.average.Given.GUINEA;
import static org.kalanso.reportcards.average.Given.PRIMARY;
import static org.kalanso.reportcards.average.Given.number;
import static org.kalanso.reportcards.average.Given.proposed;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalanso.reportcards.rules.Band;

@Tag("SCHOOL-3")
class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        "0, Insuffisant",
        "9.99, Insuffisant",
        "10, Passable",
        "11.99, Passable",
        "12, Assez bien",
        "14, Bien",
        "15.99, Bien",
        "16, Très bien",
        "17.99, Très bien",
        "18, Excellent",
        "21.5, Excellent"
    })
    void mentions_include_their_lower_bound(String average, String mention) {
        assertThat(name(GUINEA.judgement().mentions(), average)).isEqualTo(mention);
    }

    @ParameterizedTest
    @CsvSource({"4.99, Insuffisant", "5, Passable", "6, Assez bien", "7, Bien", "8, Très bien", "9, Excellent"})
    void primary_schools_have_theirs_on_ten(String average, String mention) {
        assertThat(name(PRIMARY.judgement().mentions(), average)).isEqualTo(mention);
    }

    @ParameterizedTest
    @CsvSource({
        "9.99, D (CNA)",
        "10, C (CMA)",
        "12, C+ (CA)",
        "14, B (CBA)",
        "15, B+ (CBA)",
        "16, A (CTBA)",
        "18, A+ (CTBA)"
    })
    void cotes_are_those_of_cameroon(String average, String cote) {
        assertThat(name(CAMEROON.judgement().cotes(), average)).isEqualTo(cote);
        assertThat(GUINEA.judgement().cotes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "16, CONGRATULATION",
        "15.99, ENCOURAGEMENT",
        "14, ENCOURAGEMENT",
        "12, HONOUR_ROLL",
        "11.99, nothing",
        "10, nothing",
        "9.99, WORK_WARNING",
        "8, WORK_WARNING",
        "7.99, WORK_BLAME"
    })
    void the_highest_honour_or_the_gravest_warning_is_proposed(String average, String award) {
        assertThat(proposed(GUINEA, average)).isEqualTo(award);
    }

    private static String name(List<Band> bands, String average) {
        return Band.of(bands, number(average)).map(Band::name).orElse("");
    }
}
