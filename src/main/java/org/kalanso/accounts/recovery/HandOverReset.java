package org.kalanso.accounts.recovery;

import java.time.Duration;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.person.RoleStore;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head hands a link over to somebody of the school who has forgotten their password and reads no e-mail. The head never
 * learns the password; the person's second factor, if they have one, is asked for as ever.
 */
@Service
public class HandOverReset {
    private static final Duration LIFE = Duration.ofHours(48);
    private final Proofs proofs;
    private final RoleStore roles;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;

    HandOverReset(Proofs proofs, RoleStore roles, OwnerLetter letters, ApplicationEventPublisher events) {
        this.proofs = proofs;
        this.roles = roles;
        this.letters = letters;
        this.events = events;
    }

    /**
     * That the caller reaches the person is checked before.
     *
     * @return the path of the link, told this once
     * @throws org.kalanso.platform.problem.Problem 409 for oneself, for somebody who belongs to another school too or runs the
     *     installation: the link would open more than this school has to give
     */
    @Transactional
    public String make(Caller caller, PersonId person) {
        if (person.equals(caller.person()) || roles.reachesBeyond(person, caller.inSchool()))
            throw AccountsProblem.notYoursToOpen();
        var made = proofs.make(person, Purpose.PASSWORD, "", LIFE);
        events.publishEvent(new Recorded(
                caller.school(), caller.person(), "password.link-made", "person", person.toString(), null, null));
        letters.tell(person, "password.link-letter", caller.name());
        return "/password-reset/" + made.token();
    }
}
