package org.kalanso.accounts.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.Recipient;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.SecretDelivery.Letter;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a confirmed e-mail or phone in the place of the one before, which is told. Inside the caller's transaction. */
@Component
class SetContact {
    private final PersonStore persons;
    private final SignInNameStore names;
    private final LetterQueue queue;
    private final ObjectProvider<SecretDelivery> delivery;
    private final ApplicationEventPublisher events;

    SetContact(
            PersonStore persons,
            SignInNameStore names,
            LetterQueue queue,
            ObjectProvider<SecretDelivery> delivery,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.names = names;
        this.queue = queue;
        this.delivery = delivery;
        this.events = events;
    }

    /**
     * @param by who confirmed it
     * @throws org.kalanso.platform.problem.Problem 409 when it signs somebody else in: told to its reader only
     */
    void email(PersonId person, String email, @Nullable PersonId by) {
        Optional<Recipient> before = persons.recipient(person);
        names.remove(person, SignInName.Kind.EMAIL, null);
        if (!names.addIfFree(person, SignInName.email(email))) throw AccountsProblem.addressTaken();
        persons.confirmEmail(person, email);
        record(person, by, "person.email-confirmed");
        if (before.isPresent() && !before.get().email().equalsIgnoreCase(email))
            tell(before.get(), "email.changed-letter");
    }

    void phone(PersonId person, String phone, PersonId by) {
        names.remove(person, SignInName.Kind.PHONE, null);
        names.addIfFree(person, SignInName.phone(phone));
        persons.confirmPhone(person, phone);
        record(person, by, "person.phone-confirmed");
        persons.recipient(person).ifPresent(to -> tell(to, "phone.changed-letter"));
    }

    private void tell(Recipient to, String what) {
        queue.later(() -> delivery.forEach(
                channel -> channel.deliver(new Letter(to.email(), to.name(), to.locale(), what, List.of()))));
    }

    /** The journal knows that it changed and by whom; the address itself is nobody's but the person's. */
    private void record(PersonId person, @Nullable PersonId by, String act) {
        events.publishEvent(new Recorded(null, by, act, "person", person.toString(), null, null));
    }
}
