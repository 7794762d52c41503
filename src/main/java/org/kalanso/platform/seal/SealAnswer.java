package org.kalanso.platform.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.seal.Verdict.Authentic;
import org.kalanso.platform.seal.Verdict.Refused;
import org.kalanso.platform.text.Messages;

/**
 * A verdict in words.
 *
 * @param verdict {@code AUTHENTIC}, {@code REPLACED} (authentic, but a newer version exists), {@code CANCELLED}, or why not:
 *     {@code UNREADABLE}, {@code UNKNOWN_KEY}, {@code FORGED}, {@code WRONG_DAY}, {@code KEY_WITHDRAWN}
 * @param sentence the same for a person
 * @param paper what the paper is, null unless authentic
 * @param says what the seal repeats of the paper; empty unless authentic
 * @param newest the newest version there is, null where the register does not know the paper
 * @param key the key's name, eight hexadecimal digits
 */
public record SealAnswer(
        String verdict,
        String sentence,
        @Nullable String paper,
        List<Line> says,
        @Nullable Integer version,
        @Nullable LocalDate issuedOn,
        @Nullable Integer newest,
        @Nullable LocalDate newestOn,
        @Nullable String key) {

    /** One thing the seal says, "Matricule: CTF/26/0011". */
    public record Line(String label, String value) {}

    /** Is the paper genuine and the last word? */
    public boolean good() {
        return verdict.equals("AUTHENTIC");
    }

    /** Is it genuine at all? */
    public boolean genuine() {
        return paper != null;
    }

    static SealAnswer of(Verdict verdict, Messages messages, Locale locale) {
        return switch (verdict) {
            case Refused refused -> refused(refused.reason().name(), messages, locale);
            case Authentic authentic -> authentic(authentic, messages, locale);
        };
    }

    private static SealAnswer refused(String code, Messages messages, Locale locale) {
        String sentence = messages.get(locale, "seal.verdict." + code);
        return new SealAnswer(code, sentence, null, List.of(), null, null, null, null, null);
    }

    private static SealAnswer authentic(Authentic told, Messages messages, Locale locale) {
        var standing = told.standing();
        String code = standing.cancelled() ? "CANCELLED" : told.newerExists() ? "REPLACED" : "AUTHENTIC";
        SealedKind kind = told.kind();
        return new SealAnswer(
                code,
                messages.get(locale, "seal.verdict." + code),
                messages.get(locale, kind == null ? "seal.paper" : kind.name()),
                lines(told, messages, locale),
                told.seal().version(),
                told.seal().issuedOn(),
                standing.known() ? standing.newest() : null,
                standing.newestOn(),
                told.key().name());
    }

    private static List<Line> lines(Authentic told, Messages messages, Locale locale) {
        List<String> labels = told.kind() == null ? List.of() : told.kind().fields();
        var lines = new ArrayList<Line>();
        var fields = told.seal().fields();
        for (int i = 0; i < fields.size(); i++)
            if (!fields.get(i).isEmpty())
                lines.add(new Line(i < labels.size() ? messages.get(locale, labels.get(i)) : "", fields.get(i)));
        return lines;
    }
}
