package org.kalanso.reportcards.card;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of the paper as it was on the day of issue.
 *
 * @param country ISO 3166-1 alpha-2; it brings the name and motto of the state
 * @param authorities lines above the school's name, highest first ("Ministère des Enseignements Secondaires"); may be empty
 * @param authoritiesEn the same in English for bilingual paper, else empty
 * @param motto the school's own
 * @param contact one line: address, phone, e-mail
 * @param logo lower-case hexadecimal SHA-256 of the picture; null = none. The picture itself is the school module's
 * @param headTitle how the head signs: "Le Proviseur", "Le Principal", "La Directrice"
 * @param bilingual print every label in French and English
 * @param language {@code fr}, or {@code en} for a school that prints English alone; of a bilingual card the first language
 */
public record CardSchool(
        String name,
        String country,
        List<String> authorities,
        List<String> authoritiesEn,
        String motto,
        String city,
        String contact,
        @Nullable String logo,
        String headTitle,
        String headName,
        boolean bilingual,
        String language) {

    public CardSchool {
        language = Objects.requireNonNullElse(language, "fr");
        authorities = List.copyOf(authorities);
        authoritiesEn = List.copyOf(authoritiesEn);
    }

    /** Of the labels, figures and dates on the card. */
    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
