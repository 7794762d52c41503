package org.kalanso.notifications;

import java.util.List;
import org.kalanso.notifications.delivery.Outbox;
import org.kalanso.notifications.notice.NoticeStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How other modules tell people something. */
@Service
public class Notices {
    private final NoticeStore store;
    private final Outbox outbox;

    Notices(NoticeStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /**
     * Writes the notices in the caller's transaction. Those for people with an e-mail address leave after the commit, by a
     * job that tries again when the mail server doesn't answer.
     */
    @Transactional
    public void tell(List<NewNotice> notices) {
        outbox.post(notices.stream()
                .flatMap(notice -> store.insert(notice).map(id -> new Outbox.Letter(id, notice.person())).stream())
                .toList());
    }
}
