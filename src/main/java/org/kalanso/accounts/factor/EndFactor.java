package org.kalanso.accounts.factor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.person.RoleStore;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.accounts.stepup.StepUp;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Phone and recovery codes are lost: the head, who knows the person, takes the second factor off, passkeys too. The password
 * stays.
 */
@Service
public class EndFactor {
    private final FactorStore store;
    private final RoleStore roles;
    private final StepUp stepUp;
    private final Sessions sessions;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EndFactor(
            FactorStore store,
            RoleStore roles,
            StepUp stepUp,
            Sessions sessions,
            OwnerLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.roles = roles;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * That the caller reaches the person is checked before. The person's sessions end, and they are told by letter.
     *
     * @param current the caller's own present password
     * @throws Problem 404 when the person has none; 409 for oneself, for somebody of another school too, and for who runs the
     *     installation
     */
    public void end(Caller caller, PersonId person, @Nullable String current) {
        if (person.equals(caller.person()) || roles.reachesBeyond(person, caller.inSchool()))
            throw AccountsProblem.notYoursToOpen();
        stepUp.demand(caller, current);
        transaction.executeWithoutResult(status -> {
            if (!store.removeAll(person)) throw Problem.notFound();
            sessions.endAll(List.of(person), "factor-ended");
            events.publishEvent(new Recorded(
                    caller.school(),
                    caller.person(),
                    "factor.ended-by-school",
                    "person",
                    person.toString(),
                    null,
                    null));
        });
        letters.tell(person, "factor.ended-letter", caller.name());
    }
}
