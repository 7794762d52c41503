package org.kalanso.computerroom.session;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.kalanso.computerroom.code.CodeTries;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands before every act that takes a code: counts it as wrong first, lets it through, and takes the count back when it was
 * right. Wrong ones are journalled; what was typed is written nowhere. Outside of any transaction, so that a try that waits
 * for a row holds one connection and not two.
 */
@Component
public class CodeGate {
    /** Refusals that tell a guesser something, so they count. */
    private static final Set<String> WRONG = Set.of(
            "computerroom.unknown-code",
            "computerroom.code-spent",
            "computerroom.code-too-early",
            "computerroom.code-expired",
            "computerroom.other-room",
            "computerroom.other-seat");

    private final CodeTries tries;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CodeGate(CodeTries tries, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.tries = tries;
        this.transaction = transaction;
        this.events = events;
    }

    /** @throws Problem 429 for whoever guesses, else what the act throws */
    public <T> T through(CheckSeatCode.At at, Supplier<T> act) {
        UUID seat = at.seat() == null ? at.room() : at.seat();
        var place = new CodeTries.Place(at.room(), seat, at.address());
        tries.begin(place);
        try {
            T done = act.get();
            tries.right(place);
            return done;
        } catch (Problem refused) {
            if (WRONG.contains(refused.code())) tell(at, refused);
            else tries.right(place);
            throw refused;
        }
    }

    private void tell(CheckSeatCode.At at, Problem refused) {
        UUID seat = at.seat();
        transaction.executeWithoutResult(status -> events.publishEvent(new Recorded(
                at.school(),
                null,
                "access-code.refused",
                seat == null ? "room" : "workstation",
                (seat == null ? at.room() : seat).toString(),
                null,
                Map.of("why", refused.code(), "address", at.address()))));
    }
}
