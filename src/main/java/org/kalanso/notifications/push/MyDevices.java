package org.kalanso.notifications.push;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own devices: nobody registers or sees another's. */
@Service
public class MyDevices {
    private static final int MOST = 10;
    private static final int LONGEST_TOKEN = 4_096;
    private static final int AUTH = 16;

    private final PushStore store;
    private final PushHosts hosts;
    private final ApplicationEventPublisher events;

    MyDevices(PushStore store, PushHosts hosts, ApplicationEventPublisher events) {
        this.store = store;
        this.hosts = hosts;
        this.events = events;
    }

    public List<PushDevice> of(Caller caller) {
        return store.of(caller);
    }

    /** @throws Problem 422 for an address that can't be one */
    @Transactional
    public PushDevice register(Caller caller, PushAddress address, String name) {
        check(address);
        PushDevice device = store.put(caller, address, name);
        store.keepNewest(caller.person(), MOST);
        record(caller, "push-device.added", device.id(), device.kind());
        return device;
    }

    /** @throws Problem 404 where the caller has no such device */
    @Transactional
    public void remove(Caller caller, UUID device) {
        PushKind kind = store.remove(caller, device).orElseThrow(Problem::notFound);
        record(caller, "push-device.removed", device, kind);
    }

    private void record(Caller caller, String act, UUID device, PushKind kind) {
        events.publishEvent(new Recorded(
                caller.school(),
                caller.person(),
                act,
                "push-device",
                device.toString(),
                null,
                Map.of("kind", kind.name())));
    }

    private void check(PushAddress address) {
        var errors = new FieldErrors();
        if (address.kind() == PushKind.FCM) {
            boolean readable = address.to().length() <= LONGEST_TOKEN
                    && address.to().chars().allMatch(letter -> letter > ' ' && letter < 127);
            if (address.to().isBlank() || !readable) errors.add("token", "notifications.not-a-token");
        } else {
            if (!hosts.allow(address.to())) errors.add("endpoint", "notifications.not-a-push-service");
            if (!isKey(address.key())) errors.add("p256dh", "notifications.not-a-push-key");
            if (bytes(address.auth()).length != AUTH) errors.add("auth", "notifications.not-a-push-key");
        }
        errors.refuse();
    }

    private static boolean isKey(@Nullable String text) {
        try {
            return Curve.open(bytes(text)).getAlgorithm().equals("EC");
        } catch (IllegalArgumentException noPoint) {
            return false;
        }
    }

    private static byte[] bytes(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException garbled) {
            return new byte[0];
        }
    }
}
