package org.kalanso.audit.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.audit.chain.Standing;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The journal for other programs: a head reads their own school's, whoever runs the installation that of the school they visit. */
@RestController
@RequestMapping("/api/v1/journal")
@Tag(name = "Journal")
class JournalApi {
    /** An entry with its words; {@code before} and {@code after} as they were recorded. */
    record EntryView(
            long id,
            Instant at,
            @Nullable UUID school,
            @Nullable UUID actor,
            @Nullable String actorName,
            String act,
            String sentence,
            String objectKind,
            String objectId,
            String object,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String requestId,
            @Nullable String address,
            boolean sealed) {}

    /** A page of entries, newest first; {@code next} is the cursor of the following page, null at the end. */
    record EntryPage(
            List<EntryView> items, int loose, @Nullable String next) {}

    /** Where a chain stood on an evening. @param fingerprint first 16 hexadecimal digits of its last link */
    record AnchorView(LocalDate takenOn, @Nullable UUID school, long entries, String fingerprint) {}

    /** Anchors, newest first. */
    record AnchorPage(List<AnchorView> items) {}

    private final ReadJournal journal;
    private final JournalLines lines;

    JournalApi(ReadJournal journal, JournalLines lines) {
        this.journal = journal;
        this.lines = lines;
    }

    @GetMapping
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    @Operation(summary = "What was done, by whom, when; newest first")
    EntryPage list(
            Caller caller,
            Locale locale,
            @ParameterObject @ModelAttribute JournalFilter filter,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        var found = journal.visibleTo(caller, filter, cursor, most + 1);
        var items = lines.of(found.subList(0, Math.min(most, found.size())), Messages.spoken(locale)).stream()
                .map(JournalApi::view)
                .toList();
        return new EntryPage(
                items,
                journal.loose(caller),
                found.size() > most ? Long.toString(items.getLast().id()) : null);
    }

    @GetMapping("/anchors")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    @Operation(summary = "Where the chains stood on the last evenings")
    AnchorPage anchors(Caller caller, @RequestParam(defaultValue = "31") int limit) {
        return new AnchorPage(journal.anchors(caller, Math.clamp(limit, 1, 400)).stream()
                .map(anchor -> new AnchorView(
                        anchor.on(),
                        anchor.standing().school().equals(Standing.NO_SCHOOL)
                                ? null
                                : anchor.standing().school(),
                        anchor.entries(),
                        anchor.fingerprint()))
                .toList());
    }

    private static EntryView view(JournalLine line) {
        JournalEntry entry = line.entry();
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.school(),
                entry.actor(),
                line.who(),
                entry.act(),
                line.what(),
                entry.objectKind(),
                entry.objectId(),
                line.object(),
                entry.before(),
                entry.after(),
                entry.requestId(),
                entry.address(),
                entry.sealed());
    }
}
