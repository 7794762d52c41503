package org.kalanso.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kalanso.accounts.Consents;
import org.kalanso.accounts.Purpose;
import org.kalanso.notifications.delivery.Outbox;
import org.kalanso.notifications.notice.NoticeStore;
import org.kalanso.notifications.plan.PlanStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.live.Live;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How other modules tell people something. */
@Service
public class Notices {
    /** Kinds that tell something and wait for nothing; every other kind is necessary. */
    private static final Set<String> ASK_FOR_NOTHING =
            Set.of("reportcards.card-published", "reportcards.card-corrected");

    private final NoticeStore store;
    private final Outbox outbox;
    private final Consents consents;
    private final PlanStore plan;
    private final Live live;

    Notices(NoticeStore store, Outbox outbox, Consents consents, PlanStore plan, Live live) {
        this.store = store;
        this.outbox = outbox;
        this.consents = consents;
        this.plan = plan;
        this.live = live;
    }

    /** Tells them at that moment, in the caller's transaction now; planned again with the same key, a notice moves. */
    @Transactional
    public void plan(Instant at, List<NewNotice> notices) {
        notices.forEach(notice -> plan.insert(notice, at));
    }

    /** Takes a planned notice back. @return whether it was still to come */
    @Transactional
    public boolean withdraw(String once) {
        return plan.withdraw(once);
    }

    /** The reader has seen what such notices lead to, on whatever way: they wait no longer. */
    @Transactional
    public void seen(PersonId reader, String link) {
        store.markRead(reader, link);
    }

    /**
     * Writes the notices in the caller's transaction. Copies leave after the commit by the channels their readers
     * want, at the time they may be written to, and are tried again when a server doesn't answer.
     */
    @Transactional
    public void tell(List<NewNotice> notices) {
        outbox.post(notices.stream()
                .flatMap(notice ->
                        store.insert(notice).map(id -> new Outbox.Letter(id, notice.person(), notice.kind())).stream()
                                .filter(letter -> wanted(notice)))
                .toList());
        if (!notices.isEmpty()) live.told(NoticeStore.TOPIC);
    }

    /** A copy that asks for nothing leaves only where its reader has not refused such copies. */
    private boolean wanted(NewNotice notice) {
        SchoolId school = notice.school();
        return school == null
                || !ASK_FOR_NOTHING.contains(notice.kind())
                || consents.given(notice.person(), school, Purpose.MESSAGES);
    }
}
