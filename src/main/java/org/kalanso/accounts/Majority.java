package org.kalanso.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.consent.Ages;
import org.springframework.stereotype.Component;

/** From which age somebody answers alone, by country: data with its sources, {@code consents/ages.json}. */
@Component
public class Majority {
    private final Ages ages;

    Majority(Ages ages) {
        this.ages = ages;
    }

    /** In whole years. @param country ISO 3166-1 alpha-2 */
    public int age(String country) {
        return ages.of(country);
    }

    /** @param born null = unknown: then a guardian is asked */
    public boolean answersAlone(String country, @Nullable LocalDate born, LocalDate today) {
        return ages.answersAlone(country, born, today);
    }
}
