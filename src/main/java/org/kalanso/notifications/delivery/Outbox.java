package org.kalanso.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kalanso.notifications.preference.Channel;
import org.kalanso.notifications.preference.PreferenceStore;
import org.kalanso.notifications.preference.Preferences;
import org.kalanso.notifications.push.PushChannel;
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
    private final PushChannel push;
    private final Clock clock;

    Outbox(
            DeliveryStore store,
            PreferenceStore preferences,
            Jobs jobs,
            Post post,
            SmsChannel sms,
            PushChannel push,
            Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.jobs = jobs;
        this.post = post;
        this.sms = sms;
        this.push = push;
        this.clock = clock;
    }

    /** Whether anything can leave this way; to which devices is asked of each. */
    public boolean isOpen(Channel channel) {
        return switch (channel) {
            case EMAIL -> post.isOpen();
            case SMS -> sms.isOpen();
            case PUSH -> true;
        };
    }

    /** In the caller's transaction: what can't be sent is said so at once, the rest leaves by a job after the commit. */
    public void post(List<Letter> letters) {
        if (letters.isEmpty()) return;
        Instant now = clock.instant();
        var readers = letters.stream().map(Letter::to).toList();
        var said = preferences.of(readers);
        var devices = push.targets(readers);
        boolean anyNow = false;
        for (Letter letter : letters) {
            Preferences wishes = said.getOrDefault(letter.to(), Preferences.NONE);
            for (Channel channel : Channel.values()) {
                if (!wishes.wants(letter.kind(), channel)) continue;
                Instant due = wishes.rhythm().due(now, channel);
                var timing = new DeliveryStore.Timing(due, wishes.rhythm().gathers(channel));
                boolean open = channel == Channel.PUSH
                        ? push(letter, devices.getOrDefault(letter.to(), List.of()), timing)
                        : alone(letter, channel, timing);
                anyNow |= open && !due.isAfter(now);
            }
        }
        if (anyNow) send();
    }

    private boolean alone(Letter letter, Channel channel, DeliveryStore.Timing timing) {
        store.insert(letter.notice(), channel, null, isOpen(channel), timing);
        return isOpen(channel);
    }

    /** Each device gets its own: one may be switched off while another is read. Nobody without devices is told that they have none. */
    private boolean push(Letter letter, List<PushChannel.Target> devices, DeliveryStore.Timing timing) {
        for (var device : devices) store.insert(letter.notice(), Channel.PUSH, device.device(), device.open(), timing);
        return devices.stream().anyMatch(PushChannel.Target::open);
    }

    /** Whatever is due leaves by a job. */
    void send() {
        jobs.start(new JobOrder(SendLetters.KIND, null, null, new SendLetters.Waiting()));
    }
}
