package org.kalanso.accounts.recovery;

import java.util.List;
import java.util.Optional;
import org.kalanso.accounts.Recipient;
import org.kalanso.accounts.SecretDelivery.Letter;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** The letter by which somebody chooses a new password. */
@Component
class ResetLetter {
    private final PersonStore persons;
    private final CredentialStore credentials;
    private final Proofs proofs;
    private final PublicAddress address;

    ResetLetter(PersonStore persons, CredentialStore credentials, Proofs proofs, PublicAddress address) {
        this.persons = persons;
        this.credentials = credentials;
        this.proofs = proofs;
        this.address = address;
    }

    /** Empty for somebody who has no password to forget, or no address: they are invited, or get a slip. */
    Optional<Letter> to(PersonId person) {
        boolean forgettable =
                credentials.hash(CredentialStore.Kind.PASSWORD, person).isPresent();
        return persons.recipient(person).filter(to -> forgettable).map(to -> letter(person, to));
    }

    private Letter letter(PersonId person, Recipient to) {
        var made = proofs.make(person, Purpose.PASSWORD, to.email());
        String code = made.codeInGroups();
        return address.known()
                .map(base -> write(to, "password.letter", List.of(code, base + "/password-reset/" + made.token())))
                .orElseGet(() -> write(to, "password.code-letter", List.of(code)));
    }

    private static Letter write(Recipient to, String what, List<String> values) {
        return new Letter(to.email(), to.name(), to.locale(), what, values);
    }
}
