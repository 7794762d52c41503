package org.kalanso.accounts.contact;

import java.util.List;
import java.util.Locale;
import org.kalanso.accounts.PersonName;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.SecretDelivery.Letter;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks an address whether it is the person's. One that signs somebody else in is told so instead. */
@Component
public class ConfirmationLetter {
    private final ObjectProvider<SecretDelivery> delivery;
    private final SignInNameStore names;
    private final PersonStore persons;
    private final Proofs proofs;
    private final LetterQueue queue;
    private final PublicAddress address;

    ConfirmationLetter(
            ObjectProvider<SecretDelivery> delivery,
            SignInNameStore names,
            PersonStore persons,
            Proofs proofs,
            LetterQueue queue,
            PublicAddress address) {
        this.delivery = delivery;
        this.names = names;
        this.persons = persons;
        this.proofs = proofs;
        this.queue = queue;
        this.address = address;
    }

    /** Where not, only the school can confirm. */
    public boolean arePossible() {
        return delivery.stream().anyMatch(SecretDelivery::isOpen);
    }

    /** After the answer: its time tells nothing. */
    public void send(PersonId person, String email, Locale locale) {
        queue.later(() -> deliver(person, email, locale));
    }

    private void deliver(PersonId person, String email, Locale locale) {
        var holders = names.holders(List.of(SignInName.email(email)));
        boolean elses = holders.stream().anyMatch(holder -> !holder.equals(person));
        delivery.forEach(channel ->
                channel.deliver(elses ? taken(holders.getFirst(), email, locale) : asking(person, email, locale)));
    }

    /** Its owner learns that somebody, most likely they themselves, wanted it; whoever asked learns nothing. */
    private Letter taken(PersonId owner, String email, Locale locale) {
        return new Letter(email, name(owner), locale, "email.taken-letter", List.of(email));
    }

    private Letter asking(PersonId person, String email, Locale locale) {
        var made = proofs.make(person, Purpose.EMAIL, email);
        return address.known()
                .map(base -> new Letter(
                        email,
                        name(person),
                        locale,
                        "email.letter",
                        List.of(made.codeInGroups(), base + "/verify-email/" + made.token())))
                .orElseGet(() ->
                        new Letter(email, name(person), locale, "email.code-letter", List.of(made.codeInGroups())));
    }

    private String name(PersonId person) {
        PersonName name = persons.names(List.of(person)).get(person);
        return name == null ? "" : name.full();
    }
}
