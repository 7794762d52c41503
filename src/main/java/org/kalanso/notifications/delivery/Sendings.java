package org.kalanso.notifications.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in words, and sending again. */
@Component
class Sendings {
    private final OutboxList list;
    private final Outbox outbox;
    private final PersonNames names;
    private final Messages messages;

    Sendings(OutboxList list, Outbox outbox, PersonNames names, Messages messages) {
        this.list = list;
        this.outbox = outbox;
        this.names = names;
        this.messages = messages;
    }

    List<Sending> visibleTo(Caller caller, @Nullable String state, @Nullable UUID before, int limit, Locale locale) {
        var found = list.visibleTo(caller, state, before, limit);
        var people = names.of(found.stream()
                .map(OutboxList.Line::person)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .distinct()
                .toList());
        return found.stream()
                .map(line -> sending(
                        line,
                        line.person() == null ? "" : people.getOrDefault(new PersonId(line.person()), "–"),
                        locale))
                .toList();
    }

    /** @throws Problem 404 where the caller doesn't see it, 409 where there is nothing to send again */
    @Transactional
    public void again(Caller caller, UUID id) {
        if (!list.holds(caller, id)) throw Problem.notFound();
        if (!list.renew(id)) throw Problem.of("notifications.nothing-to-send-again", HttpStatus.CONFLICT);
        outbox.send();
    }

    private Sending sending(OutboxList.Line line, String who, Locale locale) {
        boolean over = !line.state().equals("WAITING");
        return new Sending(
                line.id(),
                what(line, locale),
                who,
                line.channel(),
                line.state(),
                line.attempts(),
                line.createdAt(),
                over ? null : line.dueAt(),
                line.sentAt(),
                line.error() == null ? null : why(line.error(), locale),
                line.segments(),
                line.kind() != null && List.of("FAILED", "NO_CHANNEL").contains(line.state()));
    }

    private String what(OutboxList.Line line, Locale locale) {
        if (line.kind() != null)
            return messages.get(
                    locale, "notice." + line.kind() + ".title", line.args().toArray());
        String key = line.letter() + ".subject";
        return messages.has(key) ? messages.get(locale, key) : messages.get(locale, "outbox.secret-letter");
    }

    private String why(String error, Locale locale) {
        String key = "outbox.error." + error;
        return messages.has(key) ? messages.get(locale, key) : messages.get(locale, "outbox.error-other", error);
    }

    static @Nullable String state(@Nullable String asked) {
        return asked != null
                        && List.of("WAITING", "SENT", "FAILED", "NO_CHANNEL").contains(asked)
                ? asked
                : null;
    }
}
