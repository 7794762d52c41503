package org.kalanso.notifications.preference;

/**
 * By what a person can be reached: the installation has the channel, and the person has given where.
 *
 * @param mailOpen the installation has a mail server
 * @param hasEmail the person has an address
 * @param smsOpen the installation has a gateway for text messages
 * @param hasPhone the person has a confirmed phone
 */
public record Reach(boolean mailOpen, boolean hasEmail, boolean smsOpen, boolean hasPhone) {
    public boolean byMail() {
        return mailOpen && hasEmail;
    }

    public boolean bySms() {
        return smsOpen && hasPhone;
    }
}
