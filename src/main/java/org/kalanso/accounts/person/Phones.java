package org.kalanso.accounts.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Collection;
import java.util.Optional;

/** Phone numbers as people type them. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /**
     * @param countries ISO 3166-1; whose numbers are meant where none is written, tried in order
     * @return in E.164; empty for what is no number in any of them
     */
    public static Optional<String> e164(String typed, Collection<String> countries) {
        String dialled = typed.startsWith("00") ? "+" + typed.substring(2) : typed;
        for (String country : countries) {
            try {
                var number = NUMBERS.parse(dialled, country);
                if (NUMBERS.isValidNumber(number)) return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
            } catch (NumberParseException notANumber) {
                continue;
            }
        }
        return Optional.empty();
    }
}
