package org.kalanso.accounts.signin;

import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.Identification;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.stereotype.Service;

/** Takes the same way as a sign-in, and stops before the session. */
@Service
class Identify implements Identification {
    private final CheckSignIn proof;

    Identify(CheckSignIn proof) {
        this.proof = proof;
    }

    @Override
    public PersonId who(String name, String secret, SchoolId school, String address) {
        var checked = proof.check(new Claim(name, secret, school, new Device("", address), null));
        // where a sign-in would ask for a code besides, nothing may tell whether the password was right
        PersonId owner = checked.doubted() ? null : checked.owner();
        if (owner == null) throw AccountsProblem.wrongSignIn();
        return owner;
    }
}
