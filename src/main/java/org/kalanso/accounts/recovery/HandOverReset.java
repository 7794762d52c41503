package org.kalanso.accounts.recovery;

import java.time.Duration;
import java.util.List;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.SecretDelivery.Letter;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.RoleStore;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;
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
    private final PersonStore persons;
    private final LetterQueue queue;
    private final ObjectProvider<SecretDelivery> delivery;
    private final ApplicationEventPublisher events;

    HandOverReset(
            Proofs proofs,
            RoleStore roles,
            PersonStore persons,
            LetterQueue queue,
            ObjectProvider<SecretDelivery> delivery,
            ApplicationEventPublisher events) {
        this.proofs = proofs;
        this.roles = roles;
        this.persons = persons;
        this.queue = queue;
        this.delivery = delivery;
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
        persons.recipient(person)
                .ifPresent(to -> queue.later(() -> delivery.forEach(channel -> channel.deliver(new Letter(
                        to.email(), to.name(), to.locale(), "password.link-letter", List.of(caller.name()))))));
        return "/password-reset/" + made.token();
    }
}
