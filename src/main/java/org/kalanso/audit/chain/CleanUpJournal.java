package org.kalanso.audit.chain;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of the oldest part of a school's journal. That it was done is an entry itself, and carries the last link of the part
 * that is gone, with the program's proof: the chain begins there from now on.
 */
@Component
class CleanUpJournal {
    private final ChainStore store;
    private final MasterKey master;
    private final ApplicationEventPublisher events;

    CleanUpJournal(ChainStore store, MasterKey master, ApplicationEventPublisher events) {
        this.store = store;
        this.master = master;
        this.events = events;
    }

    /**
     * @param cutoff entries of this moment and later stay; the database itself refuses less than two years
     * @return how many entries are gone
     */
    @Transactional
    public long before(UUID school, Instant cutoff) {
        store.awaitTurn();
        long upTo = store.lastBefore(school, cutoff);
        var last = upTo < 1 ? java.util.Optional.<Standing>empty() : store.at(school, upTo);
        if (last.isEmpty()) return 0;
        long gone = store.cleanUp(school, upTo);
        HexFormat hex = HexFormat.of();
        byte[] mac = last.get().mac();
        events.publishEvent(new Recorded(
                school.equals(Standing.NO_SCHOOL) ? null : new SchoolId(school),
                null,
                "journal.cleaned-up",
                "journal",
                Long.toString(upTo),
                null,
                Map.of(
                        "upTo", upTo,
                        "entries", gone,
                        "before", cutoff.toString(),
                        "link", hex.formatHex(mac),
                        "proof", hex.formatHex(ChainKey.of(master).cut(school, upTo, mac)))));
        return gone;
    }
}
