package org.kalanso.computerroom.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.computerroom.VisitorWithdrew;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who withdraws their consent is served no more: what is open in their name ends, codes not used yet open nothing. */
@Component
class EndWithdrawn {
    private final JdbcClient jdbc;
    private final SeatSessionStore store;
    private final Transitions transitions;

    EndWithdrawn(JdbcClient jdbc, SeatSessionStore store, Transitions transitions) {
        this.jdbc = jdbc;
        this.store = store;
        this.transitions = transitions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(VisitorWithdrew withdrew) {
        for (UUID id : living(withdrew.visitor())) {
            SeatSession session = store.locked(id);
            if (session.state().isOver()) continue;
            EndReason reason = session.state() == SessionState.CREATED ? EndReason.CANCELLED : EndReason.OPERATOR;
            transitions.end(session, reason, withdrew.by());
        }
    }

    private List<UUID> living(UUID visitor) {
        return jdbc.sql("""
                        select id from computerroom.seat_session
                        where visitor_id = :visitor and state in ('CREATED', 'ACTIVE', 'SUSPENDED') order by id
                        """)
                .param("visitor", visitor)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
