package org.kalanso.computerroom.session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** Sessions as an operator reads them, with the names of those they are for. */
@Component
public class ShowSessions {
    private final SeatSessionStore store;
    private final PersonNames names;
    private final Clock clock;

    ShowSessions(SeatSessionStore store, PersonNames names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /** A page of them, newest first. @param next where the next page begins; null on the last one */
    public record Listed(List<SessionView> items, @Nullable String next) {}

    Listed visibleTo(Caller caller, SessionQuery query) {
        List<SeatSession> found = store.visibleTo(caller, query);
        boolean more = found.size() > query.limit();
        List<SeatSession> shown = more ? found.subList(0, query.limit()) : found;
        return new Listed(all(shown), more ? shown.getLast().id().toString() : null);
    }

    public List<SessionView> openIn(Caller caller, UUID room) {
        return all(store.openIn(caller, room));
    }

    /** Codes of the room that nobody has typed yet and that may still be typed, newest first, 200 at most. */
    public List<SessionView> waitingIn(Caller caller, UUID room) {
        return all(store.waitingIn(caller, room));
    }

    /** With its row locked until the transaction ends. @throws org.kalanso.platform.problem.Problem 404 where there is none */
    public SeatSession editableBy(Caller caller, UUID id) {
        return store.editableBy(caller, id);
    }

    public Optional<SessionView> visibleTo(Caller caller, UUID id) {
        return store.visibleTo(caller, id).map(this::one);
    }

    public SessionView one(SeatSession session) {
        return all(List.of(session)).getFirst();
    }

    public List<SessionView> all(Collection<SeatSession> sessions) {
        Map<PersonId, String> known = names.of(sessions.stream()
                .map(session -> session.who().person())
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        return sessions.stream()
                .map(session -> SessionView.of(session, clock.instant(), name(session, known)))
                .toList();
    }

    private static @Nullable String name(SeatSession session, Map<PersonId, String> known) {
        UUID person = session.who().person();
        return person == null ? null : known.get(new PersonId(person));
    }
}
