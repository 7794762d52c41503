package org.kalanso.audit.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.audit.Described;
import org.kalanso.platform.audit.JournalObjects;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts entries into words: who, what, to what. Asks each module once for all the objects of a page. */
@Component
class JournalLines {
    private final PersonNames names;
    private final ObjectProvider<JournalObjects> describers;
    private final Differences differences;
    private final ActKinds kinds;
    private final Messages messages;

    JournalLines(
            PersonNames names,
            ObjectProvider<JournalObjects> describers,
            Differences differences,
            ActKinds kinds,
            Messages messages) {
        this.names = names;
        this.describers = describers;
        this.differences = differences;
        this.kinds = kinds;
        this.messages = messages;
    }

    /** An object of one school. */
    private record Thing(UUID school, String kind, String id) {}

    List<JournalLine> of(List<JournalEntry> entries, Locale locale) {
        var people = people(entries);
        var things = new HashMap<Thing, Described>();
        describe(entries.stream().flatMap(JournalLines::thing).collect(Collectors.toSet()), things);
        describe(
                things.entrySet().stream()
                        .flatMap(each -> each.getValue().about().stream()
                                .map(part -> new Thing(each.getKey().school(), part.kind(), part.id())))
                        .collect(Collectors.toSet()),
                things);
        return entries.stream()
                .map(entry -> line(entry, people, things, locale))
                .toList();
    }

    private Map<PersonId, String> people(List<JournalEntry> entries) {
        Set<PersonId> all = new HashSet<>();
        for (JournalEntry entry : entries) {
            if (entry.actor() != null) all.add(new PersonId(entry.actor()));
            if (entry.objectKind().equals("person")) id(entry.objectId()).ifPresent(id -> all.add(new PersonId(id)));
        }
        return names.of(all);
    }

    private static java.util.Optional<UUID> id(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return java.util.Optional.empty();
        }
    }

    private static Stream<Thing> thing(JournalEntry entry) {
        return entry.school() == null
                ? Stream.empty()
                : Stream.of(new Thing(entry.school(), entry.objectKind(), entry.objectId()));
    }

    private void describe(Collection<Thing> wanted, Map<Thing, Described> into) {
        var groups = wanted.stream()
                .filter(thing -> !into.containsKey(thing))
                .collect(Collectors.groupingBy(thing -> new Thing(thing.school(), thing.kind(), "")));
        groups.forEach((group, things) -> describers.stream()
                .filter(describer -> describer.kinds().contains(group.kind()))
                .forEach(describer -> describer
                        .describe(
                                new SchoolId(group.school()),
                                group.kind(),
                                things.stream().map(Thing::id).toList())
                        .forEach((id, described) -> into.put(new Thing(group.school(), group.kind(), id), described))));
    }

    private JournalLine line(
            JournalEntry entry, Map<PersonId, String> people, Map<Thing, Described> things, Locale locale) {
        Described known = entry.school() == null
                ? null
                : things.get(new Thing(entry.school(), entry.objectKind(), entry.objectId()));
        return new JournalLine(
                entry,
                entry.actor() == null ? null : people.getOrDefault(new PersonId(entry.actor()), "–"),
                words(entry, locale),
                known != null ? label(entry.school(), known, things) : person(entry, people),
                known == null ? null : known.href(),
                differences.of(entry, locale),
                kinds.of(entry.act()).orElse(null));
    }

    private static String person(JournalEntry entry, Map<PersonId, String> people) {
        if (!entry.objectKind().equals("person")) return "";
        return id(entry.objectId())
                .map(id -> people.getOrDefault(new PersonId(id), ""))
                .orElse("");
    }

    private static String label(@Nullable UUID school, Described known, Map<Thing, Described> things) {
        List<String> parts = new ArrayList<>();
        for (Described.Part part : known.about()) {
            Described about = things.get(new Thing(Objects.requireNonNull(school), part.kind(), part.id()));
            if (about != null) parts.add(about.label());
        }
        if (!known.label().isBlank()) parts.add(known.label());
        return String.join(" · ", parts);
    }

    /** The act in words; as it is written where nobody gave it any. */
    private String words(JournalEntry entry, Locale locale) {
        boolean first = entry.act().equals("mark.changed") && entry.before() == null;
        String key = "journal.act." + (first ? "mark.given" : entry.act());
        return messages.has(key) ? messages.get(locale, key) : entry.act();
    }
}
