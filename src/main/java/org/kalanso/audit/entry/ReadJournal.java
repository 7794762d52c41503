package org.kalanso.audit.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.audit.JournalObjects;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.web.Where;
import org.kalanso.platform.web.Whereabouts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The journal for those who may read it: a head their own school's; whoever runs the installation that of the school they visit. */
@Component
class ReadJournal {
    private final EntryStore store;
    private final PersonNames names;
    private final ObjectProvider<JournalObjects> objects;
    private final ObjectProvider<Whereabouts> whereabouts;
    private final ActKinds kinds;

    ReadJournal(
            EntryStore store,
            PersonNames names,
            ObjectProvider<JournalObjects> objects,
            ObjectProvider<Whereabouts> whereabouts,
            ActKinds kinds) {
        this.store = store;
        this.names = names;
        this.objects = objects;
        this.whereabouts = whereabouts;
        this.kinds = kinds;
    }

    static JournalReach reach(Caller caller) {
        return new JournalReach(caller.platformAdmin() ? caller.school() : caller.inSchool(), caller.platformAdmin());
    }

    /** Newest first. @param before cursor; null = from the newest */
    List<JournalEntry> visibleTo(Caller caller, JournalFilter asked, @Nullable Long before, int limit) {
        return find(reach(caller), zone(caller), asked, before, limit);
    }

    int loose(Caller caller) {
        return store.loose(reach(caller));
    }

    List<Anchor> anchors(Caller caller, int most) {
        return store.anchors(reach(caller), most);
    }

    ZoneId zone(Caller caller) {
        Whereabouts known = whereabouts.getIfAvailable();
        Where where = known == null ? null : known.of(caller);
        return where == null ? ZoneOffset.UTC : where.zone();
    }

    List<JournalEntry> find(JournalReach reach, ZoneId zone, JournalFilter asked, @Nullable Long before, int limit) {
        String text =
                asked.q() == null || asked.q().isBlank() ? null : asked.q().strip();
        SchoolId school = reach.school();
        return store.find(new JournalQuery(
                reach,
                nouns(asked.group()),
                asked.group() == ActGroup.OTHER,
                kinds.acts(asked.what()),
                actors(school, asked),
                asked.kind(),
                asked.isOfOneObject() ? asked.object() : null,
                asked.from() == null ? null : start(asked.from(), zone),
                asked.to() == null ? null : start(asked.to().plusDays(1), zone),
                text,
                text == null || school == null ? List.of() : meantBy(school, text),
                before,
                limit));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Set<String> nouns(@Nullable ActGroup group) {
        if (group == null) return Set.of();
        if (group != ActGroup.OTHER) return group.nouns();
        return Arrays.stream(ActGroup.values())
                .flatMap(each -> each.nouns().stream())
                .collect(Collectors.toSet());
    }

    private @Nullable List<UUID> actors(@Nullable SchoolId school, JournalFilter asked) {
        if (asked.actor() != null) return List.of(asked.actor());
        if (asked.who() == null || asked.who().isBlank()) return null;
        return names.called(asked.who(), school).stream().map(PersonId::value).toList();
    }

    private List<String> meantBy(SchoolId school, String text) {
        return objects.stream()
                .flatMap(each -> each.meantBy(school, text).stream())
                .toList();
    }
}
