package org.kalanso.school.preset;

import java.time.ZoneId;

/**
 * A country a school may be in.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name in French
 * @param currency ISO 4217
 */
public record Country(String code, String name, String nameEn, ZoneId zone, String currency) {}
