package org.kalanso.computerroom.session;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.SignInName;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.visitor.VisitorStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Students;
import org.springframework.stereotype.Component;

/** Whose time a session is: a pupil, one of the staff, or a visitor who has agreed. */
@Component
public class Holders {
    private static final Role[] STAFF = {
        Role.TEACHER, Role.HEAD, Role.MANAGER, Role.BURSAR, Role.LIBRARIAN, Role.OPERATOR, Role.MODERATOR
    };
    private final Accounts accounts;
    private final Students students;
    private final VisitorStore visitors;

    Holders(Accounts accounts, Students students, VisitorStore visitors) {
        this.accounts = accounts;
        this.students = students;
        this.visitors = visitors;
    }

    SessionInput.Holder of(Caller caller, SessionInput input) {
        return of(caller, input.visitor(), input.person(), input.matricule());
    }

    /**
     * Nobody in particular where none of them is given.
     *
     * @throws Problem 422 for somebody the school does not know; 409 for a visitor who has not agreed
     */
    public SessionInput.Holder of(
            Caller caller, @Nullable UUID visitor, @Nullable UUID asked, @Nullable String matricule) {
        if (visitor != null) {
            var known = visitors.visibleTo(caller, visitor).orElseThrow(() -> Problem.invalid("visitor", "unknown"));
            if (!known.agrees()) throw ComputerroomProblem.consentNeeded();
            return new SessionInput.Holder(Category.VISITOR, null, visitor);
        }
        if (asked != null)
            return person(caller.inSchool(), new PersonId(asked))
                    .orElseThrow(() -> Problem.invalid("person", "unknown"));
        if (matricule != null && !matricule.isBlank())
            return named(caller.inSchool(), matricule.strip())
                    .orElseThrow(() -> Problem.invalid("matricule", "unknown"));
        return new SessionInput.Holder(Category.VISITOR, null, null);
    }

    private Optional<SessionInput.Holder> named(SchoolId school, String name) {
        return java.util.stream.Stream.of(SignInName.matricule(school, name), SignInName.username(name))
                .flatMap(each -> accounts.find(each).stream())
                .flatMap(person -> person(school, person).stream())
                .findFirst();
    }

    Optional<SessionInput.Holder> person(SchoolId school, PersonId person) {
        if (students.pupilOf(school, person).isPresent()) return Optional.of(holder(Category.PUPIL, person.value()));
        for (Role role : STAFF)
            if (accounts.holders(school, role).contains(person))
                return Optional.of(holder(Category.STAFF, person.value()));
        return Optional.empty();
    }

    /** The class a pupil is in now; null for everybody else. */
    @Nullable
    UUID classOf(SchoolId school, PersonId person) {
        var pupil = students.pupilOf(school, person);
        var group = pupil.isEmpty() ? null : pupil.get().classId();
        return group == null ? null : group.value();
    }

    private static SessionInput.Holder holder(Category category, @Nullable UUID person) {
        return new SessionInput.Holder(category, person, null);
    }
}
