package org.kalanso.school;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;

/**
 * A school as its papers show it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param preset the preset it was set up with, such as {@code guinea-secondary}: the averages start from the one of that name
 * @param authorities lines above the name on paper, highest first; may be empty
 * @param authoritiesEn the same in English; empty where the school prints one language
 * @param headTitle how the head signs: "Le Principal"
 * @param logo lower-case hexadecimal SHA-256 of the picture, see {@link Schools#logo}; null = none
 * @param currency ISO 4217
 * @param languages {@code fr}, {@code en}, or both for bilingual paper
 */
public record Institution(
        SchoolId id,
        String name,
        String shortName,
        String country,
        String preset,
        String city,
        String address,
        @Nullable String phone,
        @Nullable String email,
        String motto,
        List<String> authorities,
        List<String> authoritiesEn,
        String headTitle,
        String headName,
        @Nullable String logo,
        ZoneId zone,
        String currency,
        List<String> languages,
        int version) {

    public Institution {
        authorities = List.copyOf(authorities);
        authoritiesEn = List.copyOf(authoritiesEn);
        languages = List.copyOf(languages);
    }

    /** Is its paper printed in French and in English? */
    public boolean bilingual() {
        return languages.size() > 1;
    }
}
