package org.kalanso.accounts.consent;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * From which age somebody answers alone, by country: {@code consents/ages.json}, each with its source. Where a law is known to
 * the authors only in part, the stricter age stands.
 */
@Component
public class Ages {
    /** The age in a country that has no entry: nobody is taken for a grown-up too early. */
    static final int ELSEWHERE = 21;

    /** One country's rule. @param country ISO 3166-1 alpha-2 */
    record Rule(String country, int age, String source) {}

    private final Map<String, Rule> rules;

    Ages(JsonMapper json) throws IOException {
        try (var in = new ClassPathResource("consents/ages.json").getInputStream()) {
            rules = Arrays.stream(json.readValue(in, Rule[].class))
                    .collect(Collectors.toMap(Rule::country, Function.identity()));
        }
    }

    public int of(String country) {
        Rule rule = rules.get(country);
        return rule == null ? ELSEWHERE : rule.age();
    }

    /** @param born latest possible day; null = unknown, then a guardian is asked */
    public boolean answersAlone(String country, @Nullable LocalDate born, LocalDate today) {
        return born != null && !born.plusYears(of(country)).isAfter(today);
    }
}
