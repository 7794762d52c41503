package org.kalanso.accounts;

import java.util.Locale;

/** Where a text message to a person goes, and in which language it speaks. @param phone in E.164 */
public record TextRecipient(String phone, Locale locale) {
    /** Without the number: records end up in logs. */
    @Override
    public String toString() {
        return "TextRecipient[" + locale + "]";
    }
}
