package org.kalanso.reportcards.council;

import java.util.Objects;
import java.util.stream.Collectors;
import org.kalanso.reportcards.appreciation.Appreciation;
import org.kalanso.reportcards.appreciation.AppreciationStore;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.card.Remarks;
import org.kalanso.reportcards.card.Remarks.About;
import org.kalanso.reportcards.card.Remarks.OfCouncil;
import org.springframework.stereotype.Component;

/** Everything people wrote about a class in a period, as its cards will carry it. */
@Component
class CouncilWords {
    private final DecisionStore decisions;
    private final AppreciationStore appreciations;

    CouncilWords(DecisionStore decisions, AppreciationStore appreciations) {
        this.decisions = decisions;
        this.appreciations = appreciations;
    }

    Remarks of(Place place, Council council) {
        var ofCouncil = decisions.of(place).values().stream()
                .collect(Collectors.toMap(
                        Decision::student,
                        decision -> new OfCouncil(decision.award(), decision.decision(), decision.appreciation())));
        var ofTeachers = appreciations.of(place).stream()
                .collect(Collectors.toMap(said -> new About(said.student(), said.subject()), Appreciation::text));
        return new Remarks(ofCouncil, ofTeachers, Objects.requireNonNullElse(council.reopenReason(), ""));
    }
}
