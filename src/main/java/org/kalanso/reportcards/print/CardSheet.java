package org.kalanso.reportcards.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.card.CardContent;
import org.kalanso.reportcards.card.CardPupil;
import org.kalanso.reportcards.card.CardRank;
import org.kalanso.reportcards.card.SubjectGroup;
import org.kalanso.reportcards.card.SubjectLine;
import org.kalanso.reportcards.card.SubjectLine.CardMark;
import org.kalanso.reportcards.card.SubjectLine.CardMark.State;

/**
 * A card as its template reads it: words in one language or two, figures written out. Decides nothing about the pupil.
 *
 * @param picture name of the seal's QR picture, null without one
 * @param logo name of the school's picture, null without one that can be printed
 */
public record CardSheet(
        PrintedCard printed,
        @Nullable String picture,
        @Nullable String logo,
        Messages messages) {
    public CardContent card() {
        return printed.content();
    }

    public StateHeader state() {
        return StateHeader.of(card().school().country());
    }

    /** The state in the card's first language. */
    public StateHeader.State republic() {
        return locale().equals(Locale.ENGLISH) ? state().last() : state().first();
    }

    /** How closely the card is set, from how much it says. */
    public CardFit fit() {
        return CardFit.of(card());
    }

    /** What stands smaller under a subject's name: its English name, who teaches it. */
    public String under(SubjectLine line) {
        var english = second(line.nameEn());
        return english == null || line.teacher().isBlank() ? line.teacher() : " · " + line.teacher();
    }

    /** In the card's first language. */
    public String say(String key, @Nullable Object... args) {
        return messages.get(locale(), "paper." + key, (Object[]) args);
    }

    public Locale locale() {
        return card().school().locale();
    }

    /** The second label of bilingual paper, the shorter one where there are two; else null. */
    @Nullable
    public String also(String key, @Nullable Object... args) {
        if (!card().bilingual()) return null;
        var shorter = "paper." + key + ".short";
        return messages.get(Locale.ENGLISH, messages.has(shorter) ? shorter : "paper." + key, (Object[]) args);
    }

    /** The school's own second name for something, on bilingual paper. */
    @Nullable
    public String second(@Nullable String english) {
        return card().bilingual() && english != null && !english.isBlank() ? english : null;
    }

    public String familyName() {
        return card().pupil().familyName().toUpperCase(Locale.FRENCH);
    }

    public String born() {
        CardPupil pupil = card().pupil();
        String day = pupil.bornOn() != null
                ? Figures.day(pupil.bornOn())
                : pupil.bornYear() != null ? say("born.about", String.valueOf(pupil.bornYear())) : Figures.NONE;
        return pupil.bornAt().isBlank() ? day : say("born.at", day, pupil.bornAt());
    }

    /** Are subjects in groups that deserve a sub-total? */
    public boolean grouped() {
        return card().groups().size() > 1;
    }

    /** Headings of the columns of marks: every kind that occurs, in the order in which kinds first occur. */
    public List<String> kinds() {
        Set<String> kinds = lines().flatMap(line -> line.marks().stream())
                .map(CardMark::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(kinds);
    }

    /** The marks of one kind, "12,5 · 14". */
    public String marks(SubjectLine line, String kind) {
        return line.marks().stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(this::mark)
                .collect(Collectors.joining(" · "));
    }

    private String mark(CardMark mark) {
        if (mark.state() != State.GRADED) return say("state." + mark.state().name());
        String value = Figures.plain(mark.value(), locale());
        return mark.outOf().compareTo(card().scale()) == 0
                ? value
                : value + "/" + Figures.plain(mark.outOf(), locale());
    }

    /** States that occur and need a word of explanation under the table. */
    public List<State> statesToExplain() {
        return lines().flatMap(line -> line.marks().stream())
                .map(CardMark::state)
                .filter(state -> state != State.GRADED)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean hasCotes() {
        return lines().anyMatch(line -> !line.cote().isBlank());
    }

    public boolean hasModes() {
        return lines().anyMatch(line -> line.mode() != SubjectLine.Mode.NORMAL);
    }

    public boolean hasSpreads() {
        return lines().anyMatch(line -> line.spread() != null);
    }

    /** Words that stay on one line. */
    public String together(String words) {
        return words.replace(' ', '\u00a0');
    }

    private Stream<SubjectLine> lines() {
        return card().groups().stream().map(SubjectGroup::subjects).flatMap(List::stream);
    }

    public String average(@Nullable BigDecimal value) {
        return Figures.average(value, locale());
    }

    public String plain(@Nullable BigDecimal value) {
        return Figures.plain(value, locale());
    }

    public String place(@Nullable CardRank rank) {
        return Figures.place(rank, card().pupil().sex(), locale());
    }

    /** The place without "ex æquo", for where that stands smaller beside it. */
    public String ordinal(CardRank rank) {
        return Figures.place(
                new CardRank(rank.place(), false, rank.among()), card().pupil().sex(), locale());
    }

    public String day(java.time.LocalDate day) {
        return Figures.day(day);
    }

    public String longDay(java.time.LocalDate day) {
        return Figures.longDay(day, locale());
    }

    /** Where an average lies on the line from 0 to the scale, in percent of its length with a decimal point. */
    public String along(BigDecimal average) {
        return percent(average).toPlainString();
    }

    /** How long the stretch between two averages is on that line. */
    public String width(BigDecimal lowest, BigDecimal highest) {
        return percent(highest).subtract(percent(lowest)).toPlainString();
    }

    private BigDecimal percent(BigDecimal average) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal percent = average.multiply(hundred).divide(card().scale(), 1, RoundingMode.HALF_UP);
        return percent.max(BigDecimal.ZERO).min(hundred);
    }
}
