package org.kalanso.reportcards.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kalanso.platform.seal.Seal;
import org.kalanso.platform.seal.Seals;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.card.CardContent;
import org.kalanso.reportcards.card.CardPupil;
import org.kalanso.reportcards.card.CardSealer;
import org.springframework.stereotype.Component;

/**
 * Signs a card while it is frozen. The seal holds initials instead of the name: whoever finds the paper has read the name,
 * but a photograph of the picture alone names nobody.
 */
@Component
class SealCards implements CardSealer {
    private final Seals seals;

    SealCards(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String seal(CardId card, CardContent content) {
        var issue = content.issue();
        return seals.seal(new Seal(SealedCard.CODE, card.value(), issue.version(), issue.issuedOn(), fields(content)));
    }

    private static List<String> fields(CardContent content) {
        var totals = content.totals();
        var locale = content.school().locale();
        var rank = totals.rank();
        String average = totals.average() == null
                ? ""
                : Figures.average(totals.average(), locale) + "/" + Figures.plain(content.scale(), locale);
        return List.of(
                Seal.shortened(content.school().name()),
                Seal.shortened(Objects.requireNonNullElse(content.pupil().matricule(), "")),
                Seal.shortened(initials(content.pupil())),
                Seal.shortened(content.period().name() + " " + content.schoolYear()),
                average,
                rank == null
                        ? ""
                        : Figures.place(rank, content.pupil().sex(), locale).replace('\u00a0', ' ') + "/"
                                + rank.among());
    }

    /** "N. M. C." for N’Diaye Mariama Ciré. */
    static String initials(CardPupil pupil) {
        return Arrays.stream((pupil.familyName() + " " + pupil.givenNames()).split("[\\s-]+"))
                .filter(name -> !name.isBlank())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.FRENCH) + ".")
                .collect(Collectors.joining(" "));
    }
}
