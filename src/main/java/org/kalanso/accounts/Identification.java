package org.kalanso.accounts;

import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * Says who somebody is by their name and secret, for a place that is no sign-in: nothing is opened, no session begins. The
 * limits of signing in hold, and wrong, unknown and deactivated get the same answer.
 */
public interface Identification {
    /**
     * Takes about as long as a sign-in; called outside of a transaction it holds no connection meanwhile.
     *
     * @param name matricule of this school, username, e-mail or phone
     * @param secret PIN or password
     * @param address the network address it is typed at
     * @throws org.kalanso.platform.problem.Problem 401 {@code accounts.wrong-sign-in}; 429 with the seconds to wait; 422 where
     *     persons of several schools share name and secret
     */
    PersonId who(String name, String secret, SchoolId school, String address);
}
