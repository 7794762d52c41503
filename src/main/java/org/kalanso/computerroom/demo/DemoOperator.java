package org.kalanso.computerroom.demo;

import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who runs the demo's room, and can sign in. */
@Component
class DemoOperator {
    static final String NAME = "salle.directrice";
    private final Accounts accounts;
    private final FirstAdministrator credentials;

    DemoOperator(Accounts accounts, FirstAdministrator credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @Transactional
    public PersonId letIn(Caller head) {
        PersonId operator = accounts.create(NewPerson.named("Sow", "Oumou"));
        accounts.grant(operator, head.inSchool(), Role.OPERATOR, head.person());
        credentials.withPassword(operator, SignInName.username(NAME), DemoFiller.PASSWORD);
        return operator;
    }
}
