package org.kalanso.platform.seal;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and withdraws the keys that sign. The private ones never leave this class open. */
@Service
class SealKeys {
    /** A key signs for a little more than a school year, then the next one is made by itself. */
    static final Duration SIGNS_FOR = Duration.ofDays(400);

    private final SealKeyStore store;
    private final SecretBox box;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SealKeys(SealKeyStore store, MasterKey master, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.store = store;
        this.box = SecretBox.of(master.derive("platform.seal"));
        this.clock = clock;
    }

    /** A key that may sign now, with its private half. */
    record Signer(int keyId, byte[] secret) {}

    @Transactional
    Signer signer() {
        Instant now = clock.instant();
        return store.signingAt(now).map(this::open).orElseGet(() -> {
            store.lockForNewKey();
            return store.signingAt(now).map(this::open).orElseGet(() -> create(now));
        });
    }

    /**
     * The next seal is signed with a new key; what the present one signed stays authentic.
     *
     * @return the new key's id
     */
    @Transactional
    int rotate(PersonId by) {
        store.lockForNewKey();
        int id = replace().keyId();
        record(by, "seal-key.rotated", id);
        return id;
    }

    /** Nothing that this key signed is believed any more: for a key that fell into other hands. */
    @Transactional
    boolean withdraw(PersonId by, int id) {
        var withdrawn = store.withdraw(id, clock.instant());
        if (withdrawn) record(by, "seal-key.withdrawn", id);
        return withdrawn;
    }

    private void record(PersonId by, String act, int id) {
        events.publishEvent(new Recorded(null, by, act, "seal-key", "%08x".formatted(id), null, null));
    }

    /** What a saved page must know; makes the first key where there is none yet. */
    @Transactional
    List<SealKey> all() {
        signer();
        return store.all();
    }

    private Signer open(SealKeyStore.Row row) {
        try {
            return new Signer(
                    row.key().id(), box.open(row.secret(), label(row.key().id())));
        } catch (IllegalStateException lost) {
            // restored without its master key: what was printed can still be verified, new papers need a new key
            LoggerFactory.getLogger(SealKeys.class)
                    .warn(
                            "Seal key {} cannot be opened, a new one is made",
                            row.key().name());
            store.lockForNewKey();
            return replace();
        }
    }

    private Signer replace() {
        Instant now = clock.instant();
        store.stopSigning(now);
        return create(now);
    }

    private Signer create(Instant now) {
        var pair = Ed25519.generate();
        int id = SealKey.idOf(pair.open());
        var key = new SealKey(id, pair.open(), now, now.plus(SIGNS_FOR), null);
        store.insert(new SealKeyStore.Row(key, box.hide(pair.secret(), label(id))));
        return new Signer(id, pair.secret());
    }

    private static byte[] label(int id) {
        return ByteBuffer.allocate(4).putInt(id).array();
    }
}
