package org.kalanso.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.invitation.Invite;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Service;

/** How a school lets somebody sign in whom it has in its lists. */
@Service
public class Invitations {
    /** @param link to hand over, told this once; null when it went to the person by e-mail */
    public record Asked(@Nullable String link) {
        @Override
        public String toString() {
            return "Asked";
        }
    }

    private final Invite invite;

    Invitations(Invite invite) {
        this.invite = invite;
    }

    /**
     * Sends the person a personal link, or gives it out where no letter can go. A link of theirs from before is dead then.
     * Call it outside a transaction: it talks to the mail server. That the caller may is the caller's to check.
     *
     * @param role what they are in the caller's school
     * @param base the installation's address, without a slash at the end
     * @return empty when they sign in already
     */
    public Optional<Asked> ask(Caller caller, PersonId person, Role role, String base) {
        return invite.known(caller, person, role, base).map(sent -> new Asked(sent.link()));
    }
}
