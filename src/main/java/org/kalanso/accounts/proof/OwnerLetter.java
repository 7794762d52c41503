package org.kalanso.accounts.proof;

import java.util.List;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.SecretDelivery.Letter;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that something about signing in has changed, for the case that it was not they. */
@Component
public class OwnerLetter {
    private final PersonStore persons;
    private final LetterQueue queue;
    private final ObjectProvider<SecretDelivery> delivery;

    OwnerLetter(PersonStore persons, LetterQueue queue, ObjectProvider<SecretDelivery> delivery) {
        this.persons = persons;
        this.queue = queue;
        this.delivery = delivery;
    }

    /** Has the person an address, and does anything leave for it? */
    public boolean reaches(PersonId person) {
        return persons.recipient(person).isPresent() && delivery.stream().anyMatch(SecretDelivery::isOpen);
    }

    /** Nothing happens for somebody without an e-mail address. @param what message key of the letter */
    public void tell(PersonId person, String what, String... values) {
        persons.recipient(person)
                .ifPresent(to -> queue.later(() -> delivery.forEach(channel ->
                        channel.deliver(new Letter(to.email(), to.name(), to.locale(), what, List.of(values))))));
    }
}
