package org.kalanso.notifications.push;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.notifications.push.PushRefused.Kind;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** The way by which notices reach devices. */
@Component
public class PushChannel {
    private final PushStore store;
    private final WebPush web;
    private final Fcm fcm;

    PushChannel(PushStore store, WebPush web, Fcm fcm) {
        this.store = store;
        this.web = web;
        this.fcm = fcm;
    }

    /** A device to which a message may go. @param open whether its service is set up here */
    public record Target(UUID device, boolean open) {}

    /** Those of them who have devices, with these. */
    public Map<PersonId, List<Target>> targets(Collection<PersonId> persons) {
        var targets = new java.util.HashMap<PersonId, List<Target>>();
        store.targets(persons)
                .forEach((person, devices) -> targets.put(
                        person,
                        devices.stream()
                                .map(each -> new Target(each.id(), isOpen(each.kind())))
                                .toList()));
        return targets;
    }

    /** Browsers need no account anywhere; apps need one with Google. */
    boolean isOpen(PushKind kind) {
        return kind == PushKind.WEB || fcm.isOpen();
    }

    /**
     * Sends now. A device that its service does not know any more is removed.
     *
     * @return the service's own name for the message; empty where it gives none
     * @throws PushRefused with its kind, which says whether trying again can help
     */
    public String send(UUID device, PushMessage message) throws PushRefused {
        PushAddress address = store.address(device).orElseThrow(() -> new PushRefused(Kind.GONE, "removed"));
        try {
            if (address.kind() == PushKind.FCM) return fcm.send(address, message);
            web.send(address, message);
            return "";
        } catch (PushRefused refused) {
            if (refused.kind() == Kind.GONE) store.gone(device);
            throw refused;
        }
    }
}
