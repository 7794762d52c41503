package org.kalanso.notifications.preference;

import org.kalanso.accounts.Accounts;
import org.kalanso.notifications.delivery.Outbox;
import org.kalanso.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Says by what the caller can be reached. */
@Component
class Reaches {
    private final Accounts accounts;
    private final Outbox outbox;

    Reaches(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    Reach of(Caller caller) {
        return new Reach(
                outbox.isOpen(Channel.EMAIL),
                accounts.email(caller.person()).isPresent(),
                outbox.isOpen(Channel.SMS),
                accounts.textRecipient(caller.person()).isPresent());
    }
}
