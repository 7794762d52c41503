package org.kalanso.notifications.sms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kalanso.notifications.sms.SmsRefused.Kind;
import org.kalanso.platform.ids.Ids;

/**
 * Takes messages like a company and sends none: for trying out and for tests. The last hundred stay in memory only. A number
 * can be made to refuse.
 */
public final class SmsSimulator implements SmsGateway {
    private static final int KEPT = 100;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private final Map<String, Kind> refusing = new ConcurrentHashMap<>();

    /** A message that was taken. */
    public record Taken(String to, SmsText text) {}

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public String send(String to, SmsText text) throws SmsRefused {
        Kind refusal = refusing.get(to);
        if (refusal != null) throw new SmsRefused(refusal, "simulated");
        synchronized (taken) {
            taken.addLast(new Taken(to, text));
            if (taken.size() > KEPT) taken.removeFirst();
        }
        return Ids.newId().toString();
    }

    /** What this number got, oldest first. */
    public List<SmsText> takenFor(String to) {
        synchronized (taken) {
            return taken.stream()
                    .filter(each -> each.to().equals(to))
                    .map(Taken::text)
                    .toList();
        }
    }

    public void refuse(String to, Kind kind) {
        refusing.put(to, kind);
    }

    public void takeAgain(String to) {
        refusing.remove(to);
    }
}
