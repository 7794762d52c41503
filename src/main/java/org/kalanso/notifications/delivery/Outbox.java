package org.kalanso.notifications.delivery;

import java.util.List;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Notices that are to leave the program. */
@Component
public class Outbox {
    /** A notice that its reader should also get by e-mail. */
    public record Letter(UUID notice, PersonId to) {}

    private final DeliveryStore store;
    private final Jobs jobs;
    private final Post post;

    Outbox(DeliveryStore store, Jobs jobs, Post post) {
        this.store = store;
        this.jobs = jobs;
        this.post = post;
    }

    /** In the caller's transaction: what can't be sent is said so at once, the rest leaves by a job after the commit. */
    public void post(List<Letter> letters) {
        if (letters.isEmpty()) return;
        boolean open = post.isOpen();
        letters.forEach(letter -> store.insert(letter, open));
        if (open) jobs.start(new JobOrder(SendLetters.KIND, null, null, new SendLetters.Waiting()));
    }
}
