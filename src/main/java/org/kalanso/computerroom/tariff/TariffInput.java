package org.kalanso.computerroom.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a tariff.
 *
 * @param price as it is written: digits, with a comma or a point before the decimals that the school's currency has
 */
public record TariffInput(
        @Nullable String name,
        @Nullable Integer minutes,
        @Nullable String price) {
    private static final int DAY = 1_440;
    private static final BigDecimal MOST = new BigDecimal("99999999");

    static TariffInput of(Tariff tariff) {
        return new TariffInput(tariff.name(), tariff.minutes(), tariff.price().toPlainString());
    }

    record Checked(String name, int minutes, BigDecimal price) {}

    Checked checked(String currency) {
        var errors = new FieldErrors();
        String called = Names.tidy(errors.text("name", name, 60));
        int length = minutes == null ? 0 : minutes;
        if (minutes == null) errors.add("minutes", "required");
        else if (length < 1 || length > DAY) errors.add("minutes", "out-of-range", 1, DAY);
        BigDecimal cost = money(errors, currency);
        errors.refuse();
        return new Checked(called, length, cost);
    }

    private BigDecimal money(FieldErrors errors, String currency) {
        String text = errors.text("price", price, 20)
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(',', '.');
        if (text.isEmpty()) return BigDecimal.ZERO;
        try {
            int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            BigDecimal read = new BigDecimal(text).setScale(decimals, RoundingMode.UNNECESSARY);
            if (read.signum() >= 0 && read.compareTo(MOST) <= 0) return read;
        } catch (ArithmeticException | NumberFormatException noMoney) {
            // answered below
        }
        errors.add("price", "invalid");
        return BigDecimal.ZERO;
    }
}
