package org.kalanso.notifications.preference;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.kalanso.notifications.NoticeKind;
import org.kalanso.notifications.preference.Preferences.Way;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Where;
import org.kalanso.platform.web.Whereabouts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what the caller has said; only ever the caller's own. */
@Component
class MyPreferences {
    private final PreferenceStore store;
    private final ObjectProvider<NoticeKind> kinds;
    private final ObjectProvider<Whereabouts> whereabouts;

    MyPreferences(PreferenceStore store, ObjectProvider<NoticeKind> kinds, ObjectProvider<Whereabouts> whereabouts) {
        this.store = store;
        this.kinds = kinds;
        this.whereabouts = whereabouts;
    }

    /** The kinds that can reach the caller, in a stable order. */
    List<String> kinds(Caller caller) {
        return kinds.stream()
                .filter(kind -> kind.concerns(caller))
                .map(NoticeKind::kind)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    Preferences of(Caller caller) {
        return store.of(List.of(caller.person())).getOrDefault(caller.person(), Preferences.NONE);
    }

    /** The clock of the school the caller works in; UTC for someone who has none. */
    ZoneId zone(Caller caller) {
        Whereabouts known = whereabouts.getIfAvailable();
        Where where = known == null ? null : known.of(caller);
        return where == null ? ZoneOffset.UTC : where.zone();
    }

    /** @param wanted asked for every kind that can reach the caller, by every channel */
    @Transactional
    public void save(Caller caller, BiPredicate<String, Channel> wanted, Rhythm rhythm) {
        Map<Way, Boolean> said = new HashMap<>();
        for (String kind : kinds(caller))
            for (Channel channel : Channel.values()) said.put(new Way(kind, channel), wanted.test(kind, channel));
        store.save(caller.person(), new Preferences(said, rhythm));
    }
}
