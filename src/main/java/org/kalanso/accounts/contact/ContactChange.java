package org.kalanso.accounts.contact;

import java.time.Instant;

/**
 * What somebody asked for and only the school can confirm.
 *
 * @param value the e-mail, or the phone in E.164
 */
public record ContactChange(Kind kind, String value, Instant askedAt) {
    public enum Kind {
        EMAIL,
        PHONE
    }
}
