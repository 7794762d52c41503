package org.kalanso.notifications.delivery;

import java.util.List;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends everything that is due. What did not leave waits for its next moment, when {@link DueLetters} asks again. */
@Component
class SendLetters implements JobWork<SendLetters.Waiting> {
    static final String KIND = "notifications.send";
    private static final int AT_ONCE = 20;
    private static final int GATHERED = 100;

    /** Nothing to know: whatever is due is sent. */
    record Waiting() {}

    /** How many left, and how many did not. */
    record Sent(int sent, int waiting) {}

    private final DeliveryStore store;
    private final Carrier carrier;
    private final TransactionTemplate transaction;

    SendLetters(DeliveryStore store, Carrier carrier, TransactionTemplate transaction) {
        this.store = store;
        this.carrier = carrier;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Waiting> payload() {
        return Waiting.class;
    }

    @Override
    public Object run(Waiting waiting, JobRun run) {
        int sent = 0;
        int left = 0;
        while (true) {
            // one transaction: what it took is marked, or waits on
            Batch batch = transaction.execute(status -> {
                var alone = sendSome();
                return alone.taken() > 0 ? alone : sendGathered();
            });
            if (batch == null || batch.taken() == 0) return new Sent(sent, left);
            for (int i = 0; i < batch.taken(); i++) run.step();
            sent += batch.sent();
            left += batch.taken() - batch.sent();
        }
    }

    private record Batch(int taken, int sent) {}

    private Batch sendSome() {
        var letters = store.take(AT_ONCE);
        int sent = (int) letters.stream().filter(carrier::carry).count();
        return new Batch(letters.size(), sent);
    }

    private Batch sendGathered() {
        List<DeliveryStore.Waiting> letters = store.takeGathered(GATHERED);
        if (letters.isEmpty()) return new Batch(0, 0);
        return new Batch(letters.size(), carrier.mail(letters) ? letters.size() : 0);
    }
}
