package org.kalanso.accounts.invitation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.contact.ConfirmationLetter;
import org.kalanso.accounts.secret.KnownWords;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.session.Tokens;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows an invitation: with the account one has, or with a new one. */
@Service
class AcceptInvitation {
    private final InvitationStore store;
    private final Accounts accounts;
    private final MakeAccount accountsMade;
    private final SecretHasher hasher;
    private final KnownWords words;
    private final ConfirmationLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AcceptInvitation(
            InvitationStore store,
            Accounts accounts,
            MakeAccount accountsMade,
            SecretHasher hasher,
            KnownWords words,
            ConfirmationLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.accounts = accounts;
        this.accountsMade = accountsMade;
        this.hasher = hasher;
        this.words = words;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws org.kalanso.platform.problem.Problem 410 when it was used, withdrawn or is too old; the same for a wrong code */
    Invitation open(String code) {
        return store.byCode(Tokens.hash(code))
                .filter(invitation -> invitation.state().equals("OPEN"))
                .orElseThrow(AccountsProblem::invitationOver);
    }

    void asMyself(String code, Caller caller) {
        transaction.executeWithoutResult(status -> {
            Invitation invitation = open(code);
            boolean forAnother =
                    invitation.person() != null && !caller.person().value().equals(invitation.person());
            if (forAnother) throw AccountsProblem.invitationOver();
            join(invitation, caller.person());
        });
    }

    /** What the school knows of the guest already; empty for somebody it doesn't know. */
    Optional<InvitationStore.Known> known(Invitation invitation) {
        return Optional.ofNullable(invitation.person()).map(store::known);
    }

    PersonId asNew(String code, NewAccount typed, String language) {
        Invitation asked = open(code);
        var known = known(asked);
        boolean phone = known.map(is -> is.phone() != null).orElse(false);
        var errors = new FieldErrors();
        NewAccount account =
                known.map(is -> typed.named(is.familyName(), is.givenNames())).orElse(typed);
        var checked = account.check(errors, phone, words);
        String email = checked.email();
        boolean toConfirm = isToConfirm(asked, checked, phone);
        var sure = toConfirm ? checked.withoutEmail() : checked;
        accountsMade.demandFree(sure, errors);
        errors.refuse();
        PersonId person = write(code, sure, hasher.hash(checked.password()), language);
        if (toConfirm) letters.send(person, email, Locale.of(language));
        return person;
    }

    /** An address that no letter has reached yet counts once one has, where they can sign in with something else meanwhile. */
    private boolean isToConfirm(Invitation invitation, NewAccount.Checked account, boolean phone) {
        boolean otherWord = phone || !account.username().isEmpty();
        return !account.email().isEmpty() && otherWord && letters.arePossible() && !isProved(invitation, account);
    }

    /** They came by the letter to that address. */
    private static boolean isProved(Invitation invitation, NewAccount.Checked account) {
        return invitation.mailedAt() != null && account.email().equalsIgnoreCase(invitation.email());
    }

    private PersonId write(String code, NewAccount.Checked account, String hash, String language) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            Invitation invitation = open(code);
            PersonId person = opened(invitation, account, hash, language);
            if (isProved(invitation, account)) accountsMade.confirmEmail(person, account.email());
            join(invitation, person);
            return person;
        }));
    }

    private PersonId opened(Invitation invitation, NewAccount.Checked account, String hash, String language) {
        UUID id = invitation.person();
        if (id == null) return accountsMade.make(account, hash, language);
        // since the invitation they may have got a password another way: it is theirs then, not the link's
        if (!store.mayBeInvited(new SchoolId(invitation.school()), id)) throw AccountsProblem.invitationOver();
        var person = new PersonId(id);
        accountsMade.open(person, account, hash);
        String phone = store.known(id).phone();
        if (phone != null) accounts.addSignInName(person, SignInName.phone(phone));
        return person;
    }

    private void join(Invitation invitation, PersonId person) {
        if (!store.accept(invitation.id(), person)) throw AccountsProblem.invitationOver();
        var school = new SchoolId(invitation.school());
        accounts.grant(person, school, invitation.role(), person);
        events.publishEvent(new Recorded(
                school,
                person,
                "invitation.accepted",
                "invitation",
                invitation.id().toString(),
                null,
                Map.of("role", invitation.role())));
    }
}
