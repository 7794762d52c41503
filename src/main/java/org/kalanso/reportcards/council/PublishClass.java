package org.kalanso.reportcards.council;

import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.reportcards.card.PublishCards;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the cards of a frozen class to its pupils and their guardians. */
@Service
public class PublishClass {
    private final Councils councils;
    private final CouncilStore store;
    private final PublishCards cards;
    private final ApplicationEventPublisher events;

    PublishClass(Councils councils, CouncilStore store, PublishCards cards, ApplicationEventPublisher events) {
        this.councils = councils;
        this.store = store;
        this.cards = cards;
        this.events = events;
    }

    /** @return how many cards were opened; 0 when all were before */
    @Transactional
    public int publish(Caller caller, ClassId group, PeriodId period) {
        var place = councils.closedBy(caller, group, period);
        store.held(place).mustBeFrozen();
        var opened = cards.publish(place, caller.person());
        events.publishEvent(new Recorded(
                place.group().school(),
                caller.person(),
                "cards.published",
                "class",
                group.toString(),
                null,
                Map.of("period", period.toString(), "cards", opened)));
        return opened;
    }
}
