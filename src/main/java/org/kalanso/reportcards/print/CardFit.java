package org.kalanso.reportcards.print;

import java.util.List;
import org.kalanso.reportcards.card.CardContent;
import org.kalanso.reportcards.card.SubjectGroup;
import org.kalanso.reportcards.card.SubjectLine;

/**
 * How closely a card is set. A page is 275 mm high between its margins: few subjects are given air until the page is full, many
 * are set closer, and only what can't be read on one page goes on a second one, which then has room for the family to write.
 * Heights are estimated from the text instead of laid out twice: laying out is what takes the time of a print.
 *
 * @param style of its page: {@code air0} (as it is) … {@code air8}, {@code tight} (less air around the table), {@code tight dense}
 *     (and closer lines) or {@code two}
 */
public record CardFit(String style) {
    private static final double PAGE_MM = 271;
    /** What head, council and signatures can do with less. */
    private static final double TIGHT_MM = 13;

    /** The same where lines are set closer as well. */
    private static final double DENSE_MM = 24;

    private static final int MOST_AIR = 8;
    private static final int NAME_CHARS = 27;
    private static final int UNDER_CHARS = 34;
    private static final int WORDS_CHARS = 26;
    private static final int DENSE_WORDS_CHARS = 31;

    /** Goes on over a second page. */
    public boolean twoPages() {
        return style.equals("two");
    }

    static CardFit of(CardContent card) {
        double fixed = fixed(card);
        int rows = card.groups().stream()
                .mapToInt(group -> group.subjects().size())
                .sum();
        double plain = fixed + 3.1 * lines(card, WORDS_CHARS) + 2.0 * rows;
        double dense = fixed - DENSE_MM + 2.75 * lines(card, DENSE_WORDS_CHARS) + 1.1 * rows;
        if (dense > PAGE_MM) return new CardFit("two");
        // the foot of the card moves to a second page as a whole: rather a line set closer than that
        if (plain - TIGHT_MM > PAGE_MM - 10) return new CardFit("tight dense");
        if (plain > PAGE_MM) return new CardFit("tight");
        int padded = rows + card.groups().size() + 1;
        int air = (int) (Math.max(0, PAGE_MM - 5 - plain) / (0.9 * padded + 5));
        return new CardFit("air" + Math.min(air, MOST_AIR));
    }

    private static int lines(CardContent card, int wordsChars) {
        return card.groups().stream()
                .map(SubjectGroup::subjects)
                .flatMap(List::stream)
                .mapToInt(line -> lines(line, wordsChars))
                .sum();
    }

    /** Name over teacher, or the words beside them where they are longer. */
    private static int lines(SubjectLine line, int wordsChars) {
        var english = line.nameEn() == null ? "" : line.nameEn() + " · ";
        int under = english.isEmpty() && line.teacher().isBlank() ? 0 : wrapped(english + line.teacher(), UNDER_CHARS);
        return Math.max(wrapped(line.name(), NAME_CHARS) + under, wrapped(line.appreciation(), wordsChars));
    }

    /** Everything but the subjects. */
    private static double fixed(CardContent card) {
        var school = card.school();
        double head = 3.3
                * (2
                        + Math.max(
                                school.authorities().size(),
                                school.authoritiesEn().size()));
        double names = school.contact().isBlank() && school.motto().isBlank() ? 22 : 26;
        double correction = card.issue().version() > 1 ? 6 : 0;
        double table = 14 + (card.groups().size() > 1 ? 5.2 * card.groups().size() : 0);
        double results = card.history().isEmpty() ? 21 : 26;
        // labels in two languages take a line more in the results, at the council's boxes and over the signatures
        double labels = card.bilingual() ? 10 : 0;
        double council =
                (card.bilingual() ? 27 : 24) + 4.2 * (wrapped(card.council().appreciation(), 80) - 1);
        return head + names + correction + 17 + table + results + council + 38;
    }

    private static int wrapped(String text, int chars) {
        return Math.max(1, (text.length() + chars - 1) / chars);
    }
}
