package org.kalanso.computerroom.visitor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.accounts.Photos;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A visitor's photo: only with a yes to a text that names it, seen by those who run a room of the school and nobody else. */
@Component
class VisitorPhotos {
    private final VisitorStore visitors;
    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VisitorPhotos(
            VisitorStore visitors, Photos photos, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param large 256 pixels a side instead of 64 */
    Optional<byte[]> visibleTo(Caller caller, UUID visitor, boolean large) {
        return visitors.visibleTo(caller, visitor)
                .filter(Visitor::agrees)
                .flatMap(found -> jdbc.sql("select small, large from computerroom.visitor_photo where visitor_id = :id")
                        .param("id", found.id())
                        .query((row, n) -> row.getBytes(large ? 2 : 1))
                        .optional());
    }

    /** @throws Problem 409 without a yes to today's text; 422 for what is no JPEG or PNG, or far too large */
    @Transactional
    void keep(Caller caller, UUID id, byte[] sent) {
        Visitor visitor = visitors.editableBy(caller, id);
        if (!visitor.agreesToToday()) throw ComputerroomProblem.consentNeeded();
        var drawn = photos.drawnAnew(sent);
        jdbc.sql("""
                        insert into computerroom.visitor_photo (visitor_id, small, large, sha256, kept_by, kept_at)
                        values (:id, :small, :large, :hash, :by, :now)
                        on conflict (visitor_id) do update set small = excluded.small, large = excluded.large,
                          sha256 = excluded.sha256, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .param("id", id)
                .param("small", drawn.small())
                .param("large", drawn.large())
                .param("hash", drawn.sha256())
                .param("by", caller.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tell(caller, "visitor.photo-kept", id);
    }

    /** @throws Problem 404 where there is none */
    @Transactional
    void remove(Caller caller, UUID id) {
        visitors.editableBy(caller, id);
        int gone = jdbc.sql("delete from computerroom.visitor_photo where visitor_id = :id")
                .param("id", id)
                .update();
        if (gone == 0) throw Problem.notFound();
        tell(caller, "visitor.photo-removed", id);
    }

    private void tell(Caller caller, String act, UUID visitor) {
        events.publishEvent(Recorded.by(caller, act, "visitor", visitor, null, Map.of()));
    }
}
