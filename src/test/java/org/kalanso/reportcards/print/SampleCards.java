package org.kalanso.reportcards.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kalanso.reportcards.card.CardContent;
import org.kalanso.reportcards.card.CardPupil;
import tools.jackson.databind.json.JsonMapper;

/** Frozen cards as the database holds them: a Guinean college on one page, a bilingual Cameroonian lycée with all a card can say. */
final class SampleCards {
    private static final JsonMapper JSON = new JsonMapper();
    private static final CardContent GUINEA = read("guinea");
    private static final CardContent CAMEROON = read("cameroon");

    private SampleCards() {}

    static CardContent guinea() {
        return GUINEA;
    }

    /** @param roll distinguishes one pupil's card from the next */
    static CardContent cameroon(int roll) {
        CardPupil one = CAMEROON.pupil();
        return of(
                CAMEROON,
                new CardPupil(
                        one.familyName(),
                        one.givenNames(),
                        one.bornOn(),
                        one.bornYear(),
                        one.bornAt(),
                        one.sex(),
                        "26LMB%04d".formatted(roll),
                        one.className(),
                        roll,
                        one.repeater(),
                        one.headTeacher()));
    }

    /** The same card of somebody else. */
    static CardContent of(CardContent card, CardPupil pupil) {
        return new CardContent(
                card.shape(),
                card.school(),
                card.schoolYear(),
                card.period(),
                pupil,
                card.scale(),
                card.groups(),
                card.totals(),
                card.history(),
                card.classFigures(),
                card.council(),
                card.attendance(),
                card.issue());
    }

    private static CardContent read(String name) {
        try {
            return JSON.readValue(
                    Files.readString(Path.of("src/test/resources/cards", name + ".json")), CardContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
