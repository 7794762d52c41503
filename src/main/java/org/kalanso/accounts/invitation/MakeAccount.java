package org.kalanso.accounts.invitation;

import java.util.List;
import java.util.Map;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.stereotype.Component;

/** Writes a person who signs in with a name and a password. Called inside the transaction of whoever needs one. */
@Component
class MakeAccount {
    private final PersonStore persons;
    private final SignInNameStore names;
    private final CredentialStore credentials;

    MakeAccount(PersonStore persons, SignInNameStore names, CredentialStore credentials) {
        this.persons = persons;
        this.names = names;
        this.credentials = credentials;
    }

    /** Adds "taken" to the fields whose value is somebody else's. */
    void demandFree(NewAccount.Checked account, FieldErrors errors) {
        if (!account.username().isEmpty() && taken(SignInName.username(account.username())))
            errors.add("username", "taken");
        if (!account.email().isEmpty() && taken(SignInName.email(account.email()))) errors.add("email", "taken");
    }

    private boolean taken(SignInName name) {
        return !names.holders(List.of(name)).isEmpty();
    }

    PersonId make(NewAccount.Checked account, String hash, String language) {
        var person = NewPerson.named(account.familyName(), account.givenNames())
                .withEmail(account.email().isEmpty() ? null : account.email())
                .withLanguage(language);
        persons.insert(List.of(person));
        open(person.id(), account, hash);
        return person.id();
    }

    /** Somebody who is not in yet: nobody signs in as them, and no word is theirs. */
    PersonId outside(NewAccount.Checked account, String hash, String language) {
        var person = NewPerson.named(account.familyName(), account.givenNames()).withLanguage(language);
        persons.insert(List.of(person));
        persons.activate(person.id(), false);
        credentials.put(CredentialStore.Kind.PASSWORD, Map.of(person.id(), hash));
        return person.id();
    }

    void confirmEmail(PersonId person, String email) {
        persons.confirmEmail(person, email);
    }

    /** For somebody the school entered: the same person, who from now on signs in. Their name stays as the school has it. */
    void open(PersonId person, NewAccount.Checked account, String hash) {
        if (!account.username().isEmpty()) names.add(Map.of(person, SignInName.username(account.username())));
        if (!account.email().isEmpty()) names.add(Map.of(person, SignInName.email(account.email())));
        credentials.put(CredentialStore.Kind.PASSWORD, Map.of(person, hash));
    }
}
