package org.kalanso.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kalanso.notifications.preference.Channel;
import org.kalanso.notifications.preference.PreferenceStore;
import org.kalanso.notifications.preference.Preferences;
import org.kalanso.notifications.sms.SmsChannel;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Notices that are to leave the program, by the channels their readers want and at the time they may be written to. */
@Component
public class Outbox {
    /** A notice that its reader should also get outside the program. */
    public record Letter(java.util.UUID notice, PersonId to, String kind) {}

    private final DeliveryStore store;
    private final PreferenceStore preferences;
    private final Jobs jobs;
    private final Post post;
    private final SmsChannel sms;
    private final Clock clock;

    Outbox(DeliveryStore store, PreferenceStore preferences, Jobs jobs, Post post, SmsChannel sms, Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.jobs = jobs;
        this.post = post;
        this.sms = sms;
        this.clock = clock;
    }

    public boolean isOpen(Channel channel) {
        return channel == Channel.EMAIL ? post.isOpen() : sms.isOpen();
    }

    /** In the caller's transaction: what can't be sent is said so at once, the rest leaves by a job after the commit. */
    public void post(List<Letter> letters) {
        if (letters.isEmpty()) return;
        Instant now = clock.instant();
        var said = preferences.of(letters.stream().map(Letter::to).toList());
        boolean anyNow = false;
        for (Letter letter : letters) {
            Preferences wishes = said.getOrDefault(letter.to(), Preferences.NONE);
            for (Channel channel : Channel.values()) {
                if (!wishes.wants(letter.kind(), channel)) continue;
                Instant due = wishes.rhythm().due(now, channel);
                boolean gathered = wishes.rhythm().gathers(channel);
                store.insert(letter.notice(), channel, isOpen(channel), new DeliveryStore.Timing(due, gathered));
                anyNow |= isOpen(channel) && !due.isAfter(now);
            }
        }
        if (anyNow) send();
    }

    /** Whatever is due leaves by a job. */
    void send() {
        jobs.start(new JobOrder(SendLetters.KIND, null, null, new SendLetters.Waiting()));
    }
}
