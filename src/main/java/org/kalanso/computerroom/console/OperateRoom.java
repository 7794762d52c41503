package org.kalanso.computerroom.console;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act on many seats of a room. A seat that refuses keeps the others from nothing: the answer says of each what became of
 * it. The whole is one transaction with its key, so that a request that comes again finds all of it or nothing.
 */
@Component
class OperateRoom {
    private final WorkstationStore seats;
    private final OperateSeat one;
    private final ConsoleActStore acts;
    private final TransactionTemplate each;

    OperateRoom(
            WorkstationStore seats, OperateSeat one, ConsoleActStore acts, PlatformTransactionManager transactions) {
        this.seats = seats;
        this.one = one;
        this.acts = acts;
        this.each = new TransactionTemplate(transactions);
        // what a seat refuses is taken back to a savepoint
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param id under which the answer is found again */
    record Operated(UUID id, ConsoleAnswer answer) {}

    /** @throws Problem 422 where nothing is chosen or said; 404 for a seat of another room */
    @Transactional
    public Operated operate(Caller caller, UUID room, ConsoleOrder asked) {
        ConsoleOrder order = asked.checked();
        Set<UUID> here =
                seats.visibleTo(caller, room).stream().map(Workstation::id).collect(Collectors.toSet());
        if (!here.containsAll(order.seats())) throw Problem.notFound();
        acts.claim(caller, room, order)
                .ifPresent(act -> order.seats().forEach(seat -> acts.outcome(act, seat, refusal(caller, seat, order))));
        UUID done = acts.done(room, order);
        return new Operated(done, acts.answer(room, done).orElseThrow(Problem::notFound));
    }

    private @Nullable String refusal(Caller caller, UUID seat, ConsoleOrder order) {
        try {
            each.executeWithoutResult(status -> one.operate(caller, seat, order));
            return null;
        } catch (Problem refused) {
            return refused.code();
        }
    }
}
