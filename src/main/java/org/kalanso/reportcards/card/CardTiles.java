package org.kalanso.reportcards.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.kalanso.reportcards.average.Written;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** On the home page of a family: the latest report card of each child, or of the pupil. */
@Component
class CardTiles implements HomeTile {
    private static final int ORDER = 1;
    private static final int LOOKED_AT = 30;
    private final Cards cards;
    private final JsonMapper json;

    CardTiles(Cards cards, JsonMapper json) {
        this.cards = cards;
        this.json = json;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Those who work in the school see everybody's: for them it is a list, not a tile. */
    @Override
    public List<Tile> of(Caller caller) {
        if (caller.is(Role.HEAD, Role.TEACHER)) return List.of();
        Map<StudentId, StoredCard> latest = new LinkedHashMap<>();
        for (var card : cards.list(caller, new CardFilter(null, null, null, null), LOOKED_AT))
            latest.putIfAbsent(card.student(), card);
        return latest.values().stream().map(card -> tile(card, caller.locale())).toList();
    }

    private Tile tile(StoredCard card, Locale locale) {
        var content = json.readValue(card.content(), CardContent.class);
        var average = content.totals().average();
        var pupil = content.pupil();
        return Tile.of(
                        average == null ? "–" : Written.average(average, locale),
                        Sentence.of(
                                "card.tile", pupil.givenNames().isEmpty() ? pupil.familyName() : pupil.givenNames()),
                        "card",
                        "/report-cards/" + card.id())
                .withNote(note(content, locale));
    }

    private static Sentence note(CardContent content, Locale locale) {
        var rank = content.totals().rank();
        return rank == null
                ? Sentence.of("card.tile-period", content.period().name())
                : Sentence.of(
                        "card.tile-rank",
                        content.period().name(),
                        Written.place(rank.place(), rank.tied(), content.pupil().sex(), locale),
                        rank.among());
    }
}
