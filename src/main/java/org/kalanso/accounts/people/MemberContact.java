package org.kalanso.accounts.people;

import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.contact.ConfirmContact;
import org.kalanso.accounts.contact.ContactChange;
import org.kalanso.accounts.contact.ContactStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Service;

/** E-mails and phones that members of the caller's school asked for and no letter can confirm. */
@Service
class MemberContact {
    private final MemberStore members;
    private final ContactStore waiting;
    private final ConfirmContact contact;

    MemberContact(MemberStore members, ContactStore waiting, ConfirmContact contact) {
        this.members = members;
        this.waiting = waiting;
        this.contact = contact;
    }

    List<ContactChange> waiting(Member member) {
        return waiting.of(new PersonId(member.id()));
    }

    void confirm(Caller caller, UUID person, ContactChange.Kind kind) {
        contact.bySchool(caller, reached(caller, person), kind);
    }

    void refuse(Caller caller, UUID person, ContactChange.Kind kind) {
        contact.refuse(caller, reached(caller, person), kind);
    }

    private PersonId reached(Caller caller, UUID person) {
        return new PersonId(
                members.visibleTo(caller, person).orElseThrow(Problem::notFound).id());
    }
}
