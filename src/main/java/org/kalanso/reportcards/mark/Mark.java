package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param value with {@link MarkState#GRADED} only; exact, at most two decimals, no idle zeros
 */
public record Mark(MarkState state, @Nullable BigDecimal value) {
    public static final Mark PENDING = new Mark(MarkState.PENDING, null);

    /** How teachers write what is not a number, in any case. */
    private static final Map<String, MarkState> WORDS = Map.of(
            "abs", MarkState.ABSENT_UNJUSTIFIED,
            "a", MarkState.ABSENT_UNJUSTIFIED,
            "abj", MarkState.ABSENT_JUSTIFIED,
            "just", MarkState.ABSENT_JUSTIFIED,
            "j", MarkState.ABSENT_JUSTIFIED,
            "disp", MarkState.EXEMPT,
            "d", MarkState.EXEMPT,
            "exempt", MarkState.EXEMPT);

    /** What was typed and cannot stand in a cell. */
    public enum Wrong {
        NOT_A_MARK("reportcards.not-a-mark"),
        TOO_MANY_DECIMALS("reportcards.two-decimals"),
        OUT_OF_RANGE("reportcards.mark-out-of-range");

        private final String code;

        Wrong(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Either a mark or what is wrong with what was typed. */
    public record Read(@Nullable Mark mark, @Nullable Wrong wrong) {}

    public Mark {
        if ((state == MarkState.GRADED) != (value != null))
            throw new IllegalArgumentException("a mark has a value if and only if it is graded");
        if (value != null) value = plain(value);
    }

    static Mark graded(String value) {
        return new Mark(MarkState.GRADED, new BigDecimal(value));
    }

    /** Reads what a person typed: a number with comma or point, one of the words, or nothing. */
    public static Read read(String typed, BigDecimal outOf) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]+", "").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) return new Read(PENDING, null);
        MarkState word = WORDS.get(text);
        if (word != null) return new Read(new Mark(word, null), null);
        if (!text.matches("-?\\d{1,6}([.,]\\d{0,12})?")) return new Read(null, Wrong.NOT_A_MARK);
        BigDecimal value = new BigDecimal(text.replace(',', '.').replaceFirst("\\.$", ""));
        return in(value, outOf);
    }

    private static Read in(BigDecimal value, BigDecimal outOf) {
        if (plain(value).scale() > 2) return new Read(null, Wrong.TOO_MANY_DECIMALS);
        if (value.signum() < 0 || value.compareTo(outOf) > 0) return new Read(null, Wrong.OUT_OF_RANGE);
        return new Read(new Mark(MarkState.GRADED, value), null);
    }

    /** As a reader of this language writes it; empty where nothing was given. */
    public String shown(Locale locale) {
        return switch (state) {
            case GRADED -> decimal(locale);
            case ABSENT_UNJUSTIFIED -> "abs";
            case ABSENT_JUSTIFIED -> "just";
            case EXEMPT -> "disp";
            case PENDING -> "";
        };
    }

    private String decimal(Locale locale) {
        String text = value == null ? "" : value.toPlainString();
        return locale.getLanguage().equals("fr") ? text.replace('.', ',') : text;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
