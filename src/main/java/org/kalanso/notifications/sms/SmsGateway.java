package org.kalanso.notifications.sms;

/** Whoever carries text messages: a company's interface, or the simulator. */
public interface SmsGateway {
    /** As {@code KALANSO_SMS_PROVIDER} names it. */
    String name();

    /**
     * Hands one message over and waits for the answer.
     *
     * @param to E.164 with its plus sign
     * @return the company's own number for it
     * @throws SmsRefused when it did not take it; after a lost answer it may have been sent all the same
     */
    String send(String to, SmsText text) throws SmsRefused;
}
