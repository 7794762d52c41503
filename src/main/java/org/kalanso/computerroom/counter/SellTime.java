package org.kalanso.computerroom.counter;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.queue.KeepQueue;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.session.CreateSessions;
import org.kalanso.computerroom.session.SteerSession;
import org.kalanso.computerroom.visitor.KeepVisitor;
import org.kalanso.computerroom.visitor.VisitorInput;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers whoever is new, with their consent, and sells them time: all of it or nothing, and once for one page. */
@Component
class SellTime {
    private final SaleStore sales;
    private final KeepVisitor visitors;
    private final CreateSessions create;
    private final SteerSession steer;
    private final KeepQueue queue;

    SellTime(SaleStore sales, KeepVisitor visitors, CreateSessions create, SteerSession steer, KeepQueue queue) {
        this.sales = sales;
        this.visitors = visitors;
        this.create = create;
        this.steer = steer;
        this.queue = queue;
    }

    /**
     * @param photo of whoever is new; empty = none
     * @throws Problem 422 with the wrong fields; 409 {@code consent-needed}, {@code allowance-used}, {@code seat-taken}
     */
    @Transactional
    public CreateSessions.Made sell(
            Caller caller, Room room, SaleInput sale, VisitorInput visitor, byte[] photo, Locale shown) {
        String key = sale.checkedKey();
        if (!key.isEmpty()) {
            Optional<UUID> sold = sales.sold(room.id(), key);
            if (sold.isPresent()) return new CreateSessions.Made(sold.get(), steer.showCode(caller, sold.get()));
        }
        UUID known = sale.visitor();
        UUID holder = known != null
                ? known
                : visitors.register(caller, visitor, photo, shown).id();
        var made = create.create(caller, sale.session(room.id(), holder, seat(caller, room, sale.ticket())))
                .getFirst();
        if (!key.isEmpty()) sales.sell(room.id(), key, made.id());
        return made;
    }

    /** The seat to which their number was called is kept for them, and their turn is over. */
    private @Nullable UUID seat(Caller caller, Room room, @Nullable UUID ticket) {
        if (ticket == null) return null;
        var taken = queue.take(caller, ticket);
        if (!taken.room().equals(room.id())) throw Problem.notFound();
        return taken.workstation();
    }
}
