package org.kalanso.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the calendar asks for, for who may see it: a head (and who visits) the school's, whoever runs the installation its own. */
@Service
class AllSchedules {
    private final Calendars calendars;
    private final ScheduleStore store;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllSchedules(
            Calendars calendars,
            ScheduleStore store,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    List<ScheduleView> visibleTo(Caller caller, Locale locale) {
        return open(caller)
                .map(open -> view(open, locale))
                .sorted(Comparator.comparing(ScheduleView::title))
                .toList();
    }

    /**
     * Does it now, beside the calendar: the next due moment stays as it is.
     *
     * @throws Problem 404 for one that the caller doesn't see
     */
    @Transactional
    ScheduleView runNow(Caller caller, String name, Locale locale) {
        Calendars.Line found = open(caller)
                .filter(open -> open.schedule().name().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
        ZonedDateTime now = clock.instant().atZone(found.place().zone());
        found.schedule().run(found.place().school(), now);
        SchoolId school =
                found.schedule().ofTheInstallation() ? null : found.place().school();
        events.publishEvent(
                new Recorded(school, caller.person(), "schedule.run-by-hand", "schedule", name, null, Map.of()));
        return view(found, locale);
    }

    private Stream<Calendars.Line> open(Caller caller) {
        return calendars.lines().filter(open -> isOpen(open, caller));
    }

    private static boolean isOpen(Calendars.Line open, Caller caller) {
        if (open.schedule().ofTheInstallation()) return caller.platformAdmin();
        return open.place().school().equals(caller.school()) && (caller.is(Role.HEAD) || caller.platformAdmin());
    }

    private ScheduleView view(Calendars.Line open, Locale locale) {
        String name = open.schedule().name();
        String key = "schedule." + name;
        Optional<Instant> last = store.servedUpTo(name, open.place().school());
        return new ScheduleView(
                name, messages.has(key) ? messages.get(locale, key) : name, last.orElse(null), next(open));
    }

    private @Nullable Instant next(Calendars.Line open) {
        ZonedDateTime next =
                NextRun.of(open.schedule(), clock.instant().atZone(open.place().zone()));
        return next == null ? null : next.toInstant();
    }
}
