package org.kalanso.accounts.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.PersonName;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.text.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes somebody who registered a person who signs in. Always inside the transaction of whoever lets them in. */
@Component
public class LetIn {
    private static final int NAMESAKES = 1_000;
    private final RegistrationStore registrations;
    private final PersonStore persons;
    private final SignInNameStore names;
    private final ObjectProvider<SecretDelivery> delivery;

    LetIn(
            RegistrationStore registrations,
            PersonStore persons,
            SignInNameStore names,
            ObjectProvider<SecretDelivery> delivery) {
        this.registrations = registrations;
        this.persons = persons;
        this.names = names;
        this.delivery = delivery;
    }

    /** They have shown that they read the letters of the address they registered with: that is their word then. */
    public void byLetter(PersonId person) {
        registrations.take(person).ifPresent(asked -> {
            persons.activate(person, true);
            username(person, asked.username());
        });
    }

    /**
     * Somebody of the school says: I know them. Their phone counts then; so does the e-mail where no letter could confirm it.
     *
     * @return the word they sign in with, to be told to them when it is not the one they asked for; empty when they were in
     *     already
     */
    Optional<String> bySchool(PersonId person) {
        return registrations.take(person).map(asked -> {
            persons.activate(person, true);
            List<String> words = new ArrayList<>();
            if (username(person, asked.username())) words.add(asked.username());
            String email = asked.email();
            if (email != null && !lettersConfirm() && names.addIfFree(person, SignInName.email(email)))
                words.add(email);
            String phone = asked.phone();
            if (phone != null && names.addIfFree(person, SignInName.phone(phone))) words.add(phone);
            persons.reach(person, words.contains(email) ? email : null, phone);
            return words.isEmpty() ? madeUp(person) : words.getFirst();
        });
    }

    private boolean lettersConfirm() {
        return delivery.stream().anyMatch(SecretDelivery::isOpen);
    }

    private boolean username(PersonId person, @Nullable String wished) {
        return wished != null && names.addIfFree(person, SignInName.username(wished));
    }

    /** The word asked for is somebody else's: one from their name, with a number behind it where that is taken too. */
    private String madeUp(PersonId person) {
        PersonName name = persons.names(List.of(person)).get(person);
        String full = name == null ? "" : name.givenNames() + " " + name.familyName();
        String word = Names.key(full).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        String base = word.substring(0, Math.min(30, word.length()));
        for (int i = 1; i < NAMESAKES; i++) {
            String candidate = i == 1 && base.length() > 2 ? base : base + i;
            if (names.addIfFree(person, SignInName.username(candidate))) return candidate;
        }
        throw new IllegalStateException("a thousand namesakes");
    }
}
