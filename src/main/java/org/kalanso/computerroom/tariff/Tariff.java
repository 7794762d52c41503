package org.kalanso.computerroom.tariff;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a length of time costs.
 *
 * @param minutes 1 to 1440
 * @param price in the currency's own number of decimals; 0 = free
 * @param currency ISO 4217, the school's when it was set
 */
public record Tariff(UUID id, String name, int minutes, BigDecimal price, String currency, int version) {}
