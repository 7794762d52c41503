package org.kalanso.accounts.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.invitation.LetIn;
import org.kalanso.accounts.proof.Proof;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An address is confirmed: by the letter that reached it, or by somebody of the school. */
@Service
public class ConfirmContact {
    private final Proofs proofs;
    private final LetIn letIn;
    private final SetContact contact;
    private final ContactStore store;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ConfirmContact(
            Proofs proofs,
            LetIn letIn,
            SetContact contact,
            ContactStore store,
            Throttle throttle,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.proofs = proofs;
        this.letIn = letIn;
        this.contact = contact;
        this.store = store;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws Problem 410 when the link was used, is too old, or never was */
    Proof open(String token) {
        return proofs.ofLink(token, Purpose.EMAIL).orElseThrow(AccountsProblem::linkOver);
    }

    void byLink(String token) {
        confirm(open(token));
    }

    /** @throws Problem 422 on the field {@code code}, the same whether or not a letter went to that address */
    void byCode(String email, String code) {
        throttle.take(Limit.CODE, email);
        confirm(proofs.ofCodeSentTo(email.strip(), Purpose.EMAIL, code).orElseThrow(AccountsProblem::wrongCode));
        throttle.forget(Limit.CODE, email);
    }

    /** @throws Problem 422 on the field {@code code} */
    void phoneByCode(Caller caller, @Nullable String code) {
        throttle.take(Limit.CODE, caller.person().toString());
        Proof proof = proofs.ofCode(List.of(caller.person()), Purpose.PHONE, code == null ? "" : code)
                .orElseThrow(AccountsProblem::wrongCode);
        transaction.executeWithoutResult(status -> {
            if (!proofs.use(proof)) throw AccountsProblem.wrongCode();
            // nothing is left for the school to do
            Optional<String> waiting = store.take(caller.person(), ContactChange.Kind.PHONE);
            if (waiting.isPresent() && !waiting.get().equals(proof.address())) throw AccountsProblem.wrongCode();
            contact.phone(caller.person(), proof.address(), caller.person());
        });
        throttle.forget(Limit.CODE, caller.person().toString());
    }

    private void confirm(Proof proof) {
        transaction.executeWithoutResult(status -> {
            if (!proofs.use(proof)) throw AccountsProblem.linkOver();
            letIn.byLetter(proof.person());
            contact.email(proof.person(), proof.address(), proof.person());
        });
    }

    /**
     * The school says: it is theirs. That the caller reaches the person is checked before.
     *
     * @throws Problem 404 when nothing waits
     */
    public void bySchool(Caller caller, PersonId person, ContactChange.Kind kind) {
        transaction.executeWithoutResult(status -> {
            String value = store.take(person, kind).orElseThrow(Problem::notFound);
            if (kind == ContactChange.Kind.EMAIL) contact.email(person, value, caller.person());
            else contact.phone(person, value, caller.person());
        });
    }

    /** The school says: it is not theirs. */
    public void refuse(Caller caller, PersonId person, ContactChange.Kind kind) {
        transaction.executeWithoutResult(status -> {
            Optional<String> waiting = store.take(person, kind);
            if (waiting.isEmpty()) throw Problem.notFound();
            events.publishEvent(new Recorded(
                    caller.school(),
                    caller.person(),
                    "person.contact-refused",
                    "person",
                    person.toString(),
                    null,
                    null));
        });
    }
}
