package org.kalanso.accounts.invitation;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction of a registration. It looks nothing up. */
@Component
class WriteRegistration {
    /** What somebody wants to be, and where. */
    record Wanted(SchoolId school, Role role) {}

    private final MakeAccount accounts;
    private final RegistrationStore registrations;
    private final RequestStore requests;
    private final ApplicationEventPublisher events;

    WriteRegistration(
            MakeAccount accounts,
            RegistrationStore registrations,
            RequestStore requests,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.requests = requests;
        this.events = events;
    }

    @Transactional
    public PersonId write(
            NewAccount.Checked account,
            String hash,
            Locale locale,
            RegistrationStore.Registration words,
            @Nullable Wanted wanted) {
        registrations.sweep();
        PersonId person = accounts.outside(account, hash, locale.getLanguage());
        registrations.insert(person, words);
        events.publishEvent(new Recorded(null, person, "person.registered", "person", person.toString(), null, null));
        if (wanted != null) ask(person, wanted);
        return person;
    }

    private void ask(PersonId person, Wanted wanted) {
        UUID request = requests.insert(person, wanted.school(), wanted.role());
        events.publishEvent(new Recorded(
                wanted.school(),
                person,
                "membership.asked",
                "membership-request",
                request.toString(),
                null,
                Map.of("role", wanted.role())));
    }
}
