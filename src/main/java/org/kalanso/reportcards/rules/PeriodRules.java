package org.kalanso.reportcards.rules;

/**
 * How periods that hold other periods get their averages, and who is ranked with whom.
 *
 * @param composed how a term made of sequences is computed
 * @param annual what the annual average is the mean of
 * @param ranks among whom a pupil is ranked
 */
public record PeriodRules(Composed composed, Annual annual, Ranks ranks) {

    /** A term that holds sequences. */
    public enum Composed {
        /** Each subject is the mean of its averages in the sequences in which it was assessed. */
        MEAN_OF_SEQUENCES,
        /** The marks of all sequences are taken together, as if the term had no parts. */
        ALL_MARKS
    }

    /** The year. Only parts that the pupil really sat count, and their number, the divisor, is printed. */
    public enum Annual {
        MEAN_OF_TERMS,
        MEAN_OF_SEQUENCES
    }

    /** Among whom ranks are given. */
    public enum Ranks {
        IN_CLASS,
        IN_TRACK
    }
}
