package org.kalanso.accounts.recovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalanso.accounts.SecretTexts.Text;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.PhoneStore;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** The code by which somebody without an e-mail address chooses a new password: to the phone they sign in with. */
@Component
class ResetText {
    private final PersonStore persons;
    private final PhoneStore phones;
    private final CredentialStore credentials;
    private final Proofs proofs;
    private final Throttle throttle;

    ResetText(PersonStore persons, PhoneStore phones, CredentialStore credentials, Proofs proofs, Throttle throttle) {
        this.persons = persons;
        this.phones = phones;
        this.credentials = credentials;
        this.proofs = proofs;
        this.throttle = throttle;
    }

    /** Empty for somebody who gets a letter, has no password to forget, or whose phone got enough today. */
    Optional<Text> to(PersonId person) {
        if (persons.recipient(person).isPresent()) return Optional.empty();
        return phones.signsInWith(person)
                .filter(owner -> forgettable(owner) && throttle.allows(Limit.SMS_PHONE, person + " " + owner.phone()))
                .map(owner -> new Text(
                        owner.phone(),
                        owner.locale(),
                        "password.code-text",
                        List.of(
                                owner.name(),
                                proofs.make(person, Purpose.PASSWORD, owner.phone())
                                        .codeInGroups())));
    }

    /** Whom a code lets in may choose a first password by one too. */
    private boolean forgettable(PhoneStore.Owner owner) {
        return credentials.hash(CredentialStore.Kind.PASSWORD, owner.person()).isPresent()
                || phones.letInByCode(Set.of(owner.phone())).stream()
                        .anyMatch(each -> each.person().equals(owner.person()));
    }
}
