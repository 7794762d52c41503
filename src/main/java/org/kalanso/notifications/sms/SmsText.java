package org.kalanso.notifications.sms;

import java.text.Normalizer;
import java.util.Map;

/**
 * A text as phones take it. What GSM 03.38 can say goes in 7 bits: 160 characters in one message, 153 in each of several;
 * anything else makes the whole text 16 bits: 70 and 67. One ê doubles the price, so texts are first brought to letters
 * that are free.
 *
 * @param text as it is sent
 * @param gsm whether it fits the 7-bit alphabet
 * @param segments how many messages are paid for
 */
public record SmsText(String text, boolean gsm, int segments) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two places: itself after an escape. */
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private static final Map<String, String> PLAINER = Map.ofEntries(
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("…", "..."),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("\u00a0", " "),
            Map.entry("\u202f", " "),
            Map.entry("→", "->"));

    /** @param wanted any text; letters GSM lacks lose their accents, a script it lacks stays as it is */
    public static SmsText of(String wanted) {
        String plain = plain(wanted);
        int places = places(plain);
        if (places >= 0) return new SmsText(plain, true, segments(places, 160, 153));
        // nothing is won by accents taken away once one letter needs 16 bits
        return new SmsText(wanted, false, segments(wanted.length(), 70, 67));
    }

    private static String plain(String wanted) {
        String text = wanted;
        for (var each : PLAINER.entrySet()) text = text.replace(each.getKey(), each.getValue());
        var plain = new StringBuilder();
        for (String letter : text.split("(?<=\\P{M})(?=\\P{M})", -1)) {
            String whole = Normalizer.normalize(letter, Normalizer.Form.NFC);
            boolean known = whole.length() == 1 && (BASIC.contains(whole) || EXTENDED.contains(whole));
            plain.append(
                    known
                            ? whole
                            : Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""));
        }
        return plain.toString();
    }

    /** Places in the 7-bit alphabet; -1 where a letter is not in it. */
    private static int places(String text) {
        int places = 0;
        for (char letter : text.toCharArray()) {
            if (BASIC.indexOf(letter) >= 0) places++;
            else if (EXTENDED.indexOf(letter) >= 0) places += 2;
            else return -1;
        }
        return places;
    }

    private static int segments(int places, int alone, int each) {
        return places <= alone ? 1 : (places + each - 1) / each;
    }
}
