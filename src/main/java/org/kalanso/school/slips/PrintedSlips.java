package org.kalanso.school.slips;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** Slips that wait for the one who asked for them: in memory only, given out once. */
@Component
class PrintedSlips {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 50;

    private final Cache<UUID, Waiting> waiting =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private record Waiting(PersonId asker, byte[] pdf) {}

    void keep(UUID job, PersonId asker, byte[] pdf) {
        waiting.put(job, new Waiting(asker, pdf));
    }

    /** The document, for its asker, once: of two who take it at the same moment one gets it. */
    Optional<byte[]> take(UUID job, PersonId by) {
        Waiting found = waiting.getIfPresent(job);
        if (found == null || !found.asker.equals(by) || !waiting.asMap().remove(job, found)) return Optional.empty();
        return Optional.of(found.pdf);
    }
}
