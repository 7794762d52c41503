package org.kalanso.accounts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.invitation.Emails;
import org.kalanso.accounts.person.Phones;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.accounts.stepup.StepUp;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for another e-mail or phone of one's own. It counts once it is confirmed. */
@Service
class ChangeContact {
    /** Who confirms: the person, by what goes to the new address or phone; or their school, where nothing can go. */
    enum ConfirmedBy {
        LETTER,
        TEXT,
        SCHOOL
    }

    private final StepUp stepUp;
    private final Throttle throttle;
    private final ConfirmationLetter letters;
    private final ConfirmationText texts;
    private final ContactStore store;
    private final ObjectProvider<SchoolDirectory> directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangeContact(
            StepUp stepUp,
            Throttle throttle,
            ConfirmationLetter letters,
            ConfirmationText texts,
            ContactStore store,
            ObjectProvider<SchoolDirectory> directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.stepUp = stepUp;
        this.throttle = throttle;
        this.letters = letters;
        this.texts = texts;
        this.store = store;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param current the present password; where it is left out, a recent proof is demanded */
    ConfirmedBy email(Caller caller, @Nullable String typed, @Nullable String current) {
        var errors = new FieldErrors();
        String email = errors.text("email", typed, 254);
        if (!email.isEmpty() && !Emails.wellFormed(email)) errors.add("email", "accounts.email-form");
        errors.refuse();
        boolean byLetter = letters.arePossible();
        // nobody to confirm it: neither a letter nor a school
        if (!byLetter && caller.school() == null) throw AccountsProblem.noMail();
        stepUp.demand(caller, current);
        throttle.take(Limit.LETTER_NAME, email);
        asked(caller, ContactChange.Kind.EMAIL, byLetter ? null : email);
        if (byLetter) letters.send(caller.person(), email, caller.locale());
        return byLetter ? ConfirmedBy.LETTER : ConfirmedBy.SCHOOL;
    }

    ConfirmedBy phone(Caller caller, @Nullable String typed, @Nullable String current) {
        var errors = new FieldErrors();
        String phone = errors.text("phone", typed, 40);
        List<String> countries = directory.stream()
                .flatMap(known -> known.schools().stream())
                .map(SchoolDirectory.Entry::country)
                .distinct()
                .toList();
        var e164 = Phones.e164(phone, countries);
        if (!phone.isEmpty() && e164.isEmpty()) errors.add("phone", "accounts.phone-form");
        errors.refuse();
        boolean byText = texts.isPossible();
        if (!byText) caller.inSchool();
        stepUp.demand(caller, current);
        // whose phone they type costs money: counted by the person too, who could type another each time
        if (byText) throttle.take(Limit.SMS_PHONE, caller.person().toString());
        // the school may confirm it as well: a message can get lost, or cost too much today
        asked(caller, ContactChange.Kind.PHONE, caller.school() == null ? null : e164.orElseThrow());
        if (byText) texts.send(caller.person(), e164.orElseThrow(), caller.locale());
        return byText ? ConfirmedBy.TEXT : ConfirmedBy.SCHOOL;
    }

    /** Does a code confirm a new phone, or only the school? */
    boolean textsConfirm() {
        return texts.isPossible();
    }

    private void asked(Caller caller, ContactChange.Kind kind, @Nullable String waiting) {
        transaction.executeWithoutResult(status -> {
            if (waiting != null) store.ask(caller.person(), kind, waiting);
            events.publishEvent(new Recorded(
                    caller.school(),
                    caller.person(),
                    kind == ContactChange.Kind.EMAIL ? "person.email-asked" : "person.phone-asked",
                    "person",
                    caller.person().toString(),
                    null,
                    null));
        });
    }
}
