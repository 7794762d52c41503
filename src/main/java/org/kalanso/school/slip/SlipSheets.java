package org.kalanso.school.slip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** Printed sheets that wait for whoever asked for them; fetched once, then gone. Gone too when the program stops. */
@Component
public class SlipSheets {
    /** A sheet and the only person who may have it. */
    private record Sheet(PersonId asker, byte[] pdf) {}

    private final Cache<UUID, Sheet> waiting = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumSize(50)
            .build();

    public void keep(UUID job, PersonId asker, byte[] pdf) {
        waiting.put(job, new Sheet(asker, pdf));
    }

    public boolean waits(UUID job, PersonId asker) {
        Sheet sheet = waiting.getIfPresent(job);
        return sheet != null && sheet.asker().equals(asker);
    }

    /** The sheet, for the first who asks and may: two at once don't both get it. */
    public Optional<byte[]> fetch(UUID job, PersonId asker) {
        if (!waits(job, asker)) return Optional.empty();
        return Optional.ofNullable(waiting.asMap().remove(job)).map(Sheet::pdf);
    }
}
