package org.kalanso.audit.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hangs committed entries into their school's chain. Writers of entries never wait for it and hold no lock for it: it comes
 * after their commit, one sealer at a time on all nodes. Killed anywhere, it goes on where the last commit left off.
 */
@Component
public class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int AT_ONCE = 5_000;

    private final ChainStore store;
    private final TransactionTemplate transaction;
    private final ChainKey key;
    private final Memory memory;

    /** No entry up to this id is loose any more, nor can become so: all transactions that could have written one are over. */
    private long floor;

    private ChainStore.Moment earlier = new ChainStore.Moment(0, Set.of());

    Sealer(ChainStore store, TransactionTemplate transaction, MasterKey master, DataFolder folder) {
        this.store = store;
        this.transaction = transaction;
        this.key = ChainKey.of(master);
        this.memory = Memory.of(folder);
    }

    /** @return how many entries were sealed; 0 also while another node is at it */
    public synchronized int seal() {
        int all = 0;
        var from = new AtomicLong(floor);
        while (true) {
            Integer sealed = transaction.execute(status -> store.tryTurn() ? round(from) : 0);
            int more = sealed == null ? 0 : sealed;
            all += more;
            if (more < AT_ONCE) return all;
        }
    }

    /** @param from moves on with a long backlog, so that it is not searched from its beginning each time */
    private int round(AtomicLong from) {
        var now = store.moment();
        boolean whole = from.get() == floor;
        var loose = store.loose(from.get(), AT_ONCE);
        if (!loose.isEmpty()) from.set(loose.getLast().id());
        if (!loose.isEmpty()) hang(loose);
        // what committed late below where a long pass has come was not looked for: only a whole look moves the floor
        if (!whole) return loose.size();
        if (loose.size() < AT_ONCE && Collections.disjoint(now.writing(), earlier.writing())) {
            floor = earlier.newest();
            earlier = now;
        }
        return loose.size();
    }

    private void hang(List<ChainStore.Loose> loose) {
        Map<UUID, Standing> ends = new HashMap<>();
        List<Standing> links = new ArrayList<>(loose.size());
        for (var entry : loose) {
            Standing end = ends.computeIfAbsent(entry.school(), this::end);
            long position = end.position() + 1;
            byte[] mac = key.link(end.mac(), entry.school(), position, entry.id(), entry.hash());
            Standing link = new Standing(entry.school(), position, mac);
            ends.put(entry.school(), link);
            links.add(link);
        }
        store.append(links, loose.stream().map(ChainStore.Loose::id).toList());
        afterCommit(() -> memory.moveTo(ends.values()));
    }

    private Standing end(UUID school) {
        Standing end = store.end(school).orElseGet(() -> new Standing(school, 0, ChainKey.BEGINNING));
        Standing remembered = memory.last(school);
        if (remembered != null && remembered.position() != end.position()) compare(remembered, end);
        else if (remembered != null && !java.util.Arrays.equals(remembered.mac(), end.mac())) lost(remembered);
        return end;
    }

    /** Another node may have gone on; a chain that ends earlier than it did was cut or put back. */
    private void compare(Standing remembered, Standing end) {
        boolean goesThrough = end.position() > remembered.position()
                && store.at(remembered.school(), remembered.position())
                        .map(link -> java.util.Arrays.equals(link.mac(), remembered.mac()))
                        .orElse(true); // cleaned up by another node: the verification asks for the proof
        if (!goesThrough) lost(remembered);
    }

    /** Never forgotten by going on: from now on the verification says so. */
    private void lost(Standing remembered) {
        LOG.error(
                "The journal of school {} no longer goes through its link {}: run ./kalanso doctor --audit",
                remembered.school(),
                remembered.position());
        memory.keep(List.of(remembered), "lost");
    }

    private static void afterCommit(Runnable then) {
        org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization(
                new org.springframework.transaction.support.TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }
}
