package org.kalanso.reportcards.card;

import java.time.Clock;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.ReportCardPublished;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the newest cards of a class to its pupils and their guardians, who are told after the commit. */
@Component
public class PublishCards {
    private final CardStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishCards(CardStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many cards were opened just now; 0 when all were before */
    public int publish(Place place, PersonId by) {
        var published = store.publish(place.group().id(), place.period().id(), clock.instant());
        published.forEach(card -> events.publishEvent(new ReportCardPublished(
                card.id(),
                place.group().school(),
                card.student(),
                place.period().id(),
                card.version(),
                by)));
        return published.size();
    }
}
