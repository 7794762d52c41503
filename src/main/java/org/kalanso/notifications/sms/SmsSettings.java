package org.kalanso.notifications.sms;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How text messages leave this installation.
 *
 * @param provider {@code none}, {@code simulator}, {@code orange} or {@code twilio}
 * @param url the company's address where it is not the usual one
 * @param user Orange: client id; Twilio: account SID
 * @param sender the number or service that messages come from
 * @param senderName Orange: what phones show instead of the number, where the company approved it
 * @param perDay segments that may be paid for on one UTC day
 * @param prefixes open prefixes without the plus sign, each with its own limit a day; empty = none is open
 */
record SmsSettings(
        String provider,
        String url,
        String user,
        String password,
        String sender,
        String senderName,
        int perDay,
        Map<String, Integer> prefixes) {

    @Override
    public String toString() {
        return "SmsSettings[" + provider + "]";
    }

    /** {@code 224=300,221}: a prefix without a number may use the whole day. */
    static Map<String, Integer> prefixes(String written, int perDay) {
        var prefixes = new TreeMap<String, Integer>();
        for (String each : written.split(",", -1)) {
            String part = each.strip();
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            String prefix = (equals < 0 ? part : part.substring(0, equals))
                    .replace("+", "")
                    .strip();
            prefixes.put(
                    prefix,
                    equals < 0
                            ? perDay
                            : Integer.parseInt(part.substring(equals + 1).strip()));
        }
        return prefixes;
    }

    /** Reads them from the installation's settings. */
    @Component
    static class Source {
        private final SmsSettings settings;

        Source(
                @Value("${kalanso.sms.provider:none}") String provider,
                @Value("${kalanso.sms.url:}") String url,
                @Value("${kalanso.sms.user:}") String user,
                @Value("${kalanso.sms.password:}") String password,
                @Value("${kalanso.sms.sender:}") String sender,
                @Value("${kalanso.sms.sendername:}") String senderName,
                @Value("${kalanso.sms.daily:200}") int perDay,
                @Value("${kalanso.sms.prefixes:}") String prefixes) {
            settings = new SmsSettings(
                    provider, url, user, password, sender, senderName, perDay, prefixes(prefixes, perDay));
        }

        SmsSettings settings() {
            return settings;
        }
    }
}
