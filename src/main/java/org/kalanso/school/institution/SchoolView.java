package org.kalanso.school.institution;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;

/**
 * A school with everything that is set about it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param preset the preset it began with
 * @param authorities lines above the name on paper, one a line
 * @param headTitle how the head signs: "Le Principal"
 * @param logo lower-case hexadecimal SHA-256 of the picture; null = none
 * @param zone IANA time zone
 * @param currency ISO 4217
 * @param languages {@code fr}, {@code en}, or {@code fr,en} for bilingual paper
 * @param matriculePattern pieces: {@code {year}}, {@code {yy}}, {@code {short}}, {@code {number:4}}
 * @param matriculeExample the next number by this pattern, as it would be given now
 */
public record SchoolView(
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
        String authorities,
        String authoritiesEn,
        String headTitle,
        String headName,
        @Nullable String logo,
        String zone,
        String currency,
        String languages,
        String matriculePattern,
        String matriculeExample,
        int version) {

    /** What a form shows before anything is changed. */
    SchoolInput asInput() {
        return new SchoolInput(
                name,
                shortName,
                city,
                address,
                phone,
                email,
                motto,
                authorities,
                authoritiesEn,
                headTitle,
                headName,
                zone,
                languages,
                matriculePattern);
    }
}
