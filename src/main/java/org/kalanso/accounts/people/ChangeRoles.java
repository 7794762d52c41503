package org.kalanso.accounts.people;

import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.person.RoleStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends roles in the caller's school. */
@Service
class ChangeRoles {
    private final MemberStore members;
    private final RoleStore roles;
    private final Accounts accounts;
    private final RecentProof proof;

    ChangeRoles(MemberStore members, RoleStore roles, Accounts accounts, RecentProof proof) {
        this.members = members;
        this.roles = roles;
        this.accounts = accounts;
        this.proof = proof;
    }

    /**
     * To somebody who is in the school already; others are invited.
     *
     * @throws org.kalanso.platform.access.StepUpNeeded for the head's role, which gives everything away
     */
    @Transactional
    public void grant(Caller caller, UUID person, Role role) {
        Member member = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        if (role == Role.PUPIL) throw Problem.invalid("role", "unknown");
        if (role == Role.HEAD) proof.demand(caller);
        accounts.grant(new PersonId(member.id()), caller.inSchool(), role, caller.person());
    }

    /** @throws Problem 409 when it would leave the school without a head */
    @Transactional
    public void end(Caller caller, UUID person, Role role) {
        roles.lock(caller.inSchool());
        Member member = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        if (!member.roles().contains(role)) throw Problem.notFound();
        if (role == Role.HEAD && roles.holders(caller.inSchool(), Role.HEAD).size() == 1)
            throw AccountsProblem.lastHead();
        accounts.end(new PersonId(person), caller.inSchool(), role, caller.person());
    }

    /** All roles in this school at once: the person is no longer part of it. */
    @Transactional
    public void leave(Caller caller, UUID person) {
        List<Role> held =
                members.visibleTo(caller, person).orElseThrow(Problem::notFound).roles();
        for (Role role : held) end(caller, person, role);
    }
}
