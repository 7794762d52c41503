package org.kalanso.platform.seal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a seal says about a paper.
 *
 * @param kind the {@link SealedKind#code} of the paper, 1–255
 * @param document the id under which its module finds the paper, this version of it
 * @param version from 1, at most 65,535
 * @param issuedOn in the school's zone; from 1970 to 2149
 * @param fields as printed, in the order of {@link SealedKind#fields}; each at most {@value #LONGEST_FIELD} bytes of UTF-8
 */
public record Seal(int kind, UUID document, int version, LocalDate issuedOn, List<String> fields) {
    /** The picture has to stay small enough for a cheap phone: longer texts are shortened by {@link #shortened}. */
    public static final int LONGEST_FIELD = 64;

    private static final int MOST_FIELDS = 15;

    public Seal {
        fields = List.copyOf(fields);
        if (kind < 1 || kind > 255 || version < 1 || version > 0xffff || fields.size() > MOST_FIELDS)
            throw new IllegalArgumentException(
                    "kind " + kind + ", version " + version + ", " + fields.size() + " fields");
        if (issuedOn.toEpochDay() < 0 || issuedOn.toEpochDay() > 0xffff)
            throw new IllegalArgumentException("" + issuedOn);
        for (String field : fields)
            if (bytes(field) > LONGEST_FIELD)
                throw new IllegalArgumentException("longer than " + LONGEST_FIELD + " bytes");
    }

    /** The text, or as much of it as fits with "…" behind. */
    public static String shortened(String text) {
        if (bytes(text) <= LONGEST_FIELD) return text;
        int end = text.length();
        while (bytes(text.substring(0, end).strip() + "…") > LONGEST_FIELD) end = text.offsetByCodePoints(end, -1);
        return text.substring(0, end).strip() + "…";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
