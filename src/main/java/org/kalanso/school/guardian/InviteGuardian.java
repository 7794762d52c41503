package org.kalanso.school.guardian;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.Invitations;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Gives a guardian whom the school has confirmed a personal link to sign in with. */
@Component
class InviteGuardian {
    private final GuardianshipStore store;
    private final Invitations invitations;
    private final Accounts accounts;
    private final PublicAddress address;

    InviteGuardian(GuardianshipStore store, Invitations invitations, Accounts accounts, PublicAddress address) {
        this.store = store;
        this.invitations = invitations;
        this.accounts = accounts;
        this.address = address;
    }

    /**
     * @return empty when the guardian signs in already
     * @throws Problem 404 where the caller's school has no such link, or has not confirmed it
     */
    Optional<Invitations.Asked> invite(Caller caller, UUID id) {
        Guardianship link = store.editableBy(caller, id);
        PersonId person = link.person();
        if (person == null || !link.confirmed()) throw Problem.notFound();
        return invitations.ask(caller, person, Role.GUARDIAN, address.here());
    }

    /** The confirmed ones who have no password yet. */
    Set<PersonId> waiting(Collection<Guardianship> links) {
        List<PersonId> persons = links.stream()
                .filter(Guardianship::confirmed)
                .map(Guardianship::person)
                .filter(Objects::nonNull)
                .toList();
        var without = new java.util.HashSet<>(persons);
        without.removeAll(accounts.signIn(persons));
        return without;
    }
}
