package org.kalanso.notifications.notice;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.UnreadNotices;
import org.springframework.stereotype.Component;

/** The figure beside the bell of every page. */
@Component
class Unread implements UnreadNotices {
    private final NoticeStore store;

    Unread(NoticeStore store) {
        this.store = store;
    }

    @Override
    public int of(Caller caller) {
        return store.unread(caller.person());
    }
}
