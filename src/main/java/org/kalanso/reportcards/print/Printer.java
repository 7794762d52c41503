package org.kalanso.reportcards.print;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.seal.Seals;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.card.CardContent;
import org.kalanso.reportcards.print.PrintStore.Frozen;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns frozen cards into paper: reads what they say, fetches the logo, lays them out by the roll. */
@Component
class Printer {
    private final CardPress press;
    private final Seals seals;
    private final Schools schools;
    private final JsonMapper json;

    Printer(CardPress press, Seals seals, Schools schools, JsonMapper json) {
        this.press = press;
        this.seals = seals;
        this.schools = schools;
        this.json = json;
    }

    /** @param numbers of these prints, by card */
    byte[] print(SchoolId school, List<Frozen> cards, Map<CardId, Integer> numbers) {
        return print(school, cards, numbers, laidOut -> {});
    }

    /** @param laidOut hears how many more cards are on paper, a few at a time */
    byte[] print(SchoolId school, List<Frozen> cards, Map<CardId, Integer> numbers, IntConsumer laidOut) {
        var printed = cards.stream()
                .map(card -> new PrintedCard(
                        json.readValue(card.content(), CardContent.class),
                        card.seal() == null ? null : seals.picture(card.seal()),
                        numbers.getOrDefault(card.id(), 1)))
                .sorted(Comparator.comparing(card -> card.content().pupil(), Roll.ORDER))
                .toList();
        var logos = new HashMap<String, byte[]>();
        for (PrintedCard card : printed) {
            String logo = card.content().school().logo();
            if (logo != null && !logos.containsKey(logo))
                schools.logo(school, logo).filter(Logo::printable).ifPresent(bytes -> logos.put(logo, bytes));
        }
        return press.print(printed, logos, laidOut);
    }
}
