package org.kalanso.school.person;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.kalanso.school.SchoolProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What the school asks of accounts, in the school's words. Always inside the transaction of whoever asks. */
@Component
public class People {
    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param phone E.164 */
    public record NewPerson(
            String familyName,
            String givenNames,
            @Nullable String sex,
            @Nullable String email,
            @Nullable String phone) {}

    /** Somebody new; they can't sign in yet. */
    public PersonId enter(NewPerson person) {
        return accounts.create(org.kalanso.accounts.NewPerson.named(person.familyName, person.givenNames)
                .withSex(person.sex)
                .withEmail(person.email)
                .withPhone(person.phone));
    }

    /**
     * The person a guardian signs in as: the one who signs in with this phone and has this name, where there is one (a
     * guardian of another school), else somebody new.
     */
    public PersonId guardian(String name, @Nullable String phone, @Nullable String email) {
        if (phone != null)
            for (var holder :
                    accounts.names(accounts.find(SignInName.phone(phone))).values())
                if (Names.key(holder.full()).equals(Names.key(name))
                        || Names.key(holder.familyName()).equals(Names.key(name))) return holder.id();
        return enter(new NewPerson(name, "", null, email, phone));
    }

    public void rename(PersonId person, String familyName, String givenNames, @Nullable String sex) {
        accounts.rename(person, familyName, givenNames, sex);
    }

    /** How the person is reached from now on. @param phone E.164 */
    public void reachAt(PersonId person, @Nullable String email, @Nullable String phone) {
        accounts.reachAt(person, email, phone);
    }

    /** Who has it keeps it. */
    public void grant(SchoolId school, PersonId person, Role role, @Nullable PersonId by) {
        accounts.grant(person, school, role, by);
    }

    /** From their next request on. */
    public void end(SchoolId school, PersonId person, Role role, @Nullable PersonId by) {
        accounts.end(person, school, role, by);
    }

    /**
     * The pupil signs in with this matricule and no longer with the one before.
     *
     * @throws org.kalanso.platform.problem.Problem 409 where somebody else in the school does
     */
    public void knownAs(SchoolId school, PersonId person, String matricule) {
        accounts.removeSignInName(person, SignInName.Kind.MATRICULE, school);
        try {
            accounts.addSignInName(person, SignInName.matricule(school, matricule));
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.identifierTaken(matricule);
        }
    }
}
