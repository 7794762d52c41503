package org.kalanso.accounts.privacy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to be forgotten by a school, or asks it for a pupil in their care. */
@Service
class AskErasure {
    private static final int LONGEST = 500;

    private final Subjects subjects;
    private final ErasureStore store;
    private final Forget forget;
    private final ApplicationEventPublisher events;

    AskErasure(Subjects subjects, ErasureStore store, Forget forget, ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.store = store;
        this.forget = forget;
        this.events = events;
    }

    /** @throws Problem 404 for anybody the caller doesn't speak for; 409 where one waits already */
    @Transactional
    public void ask(Caller caller, ErasureInput input) {
        var errors = new FieldErrors();
        if (input.school() == null) errors.add("school", "required");
        if (input.person() == null) errors.add("person", "required");
        String reason = errors.optional("reason", input.reason(), LONGEST);
        errors.refuse();
        var subject = subjects.forgettable(caller).stream()
                .filter(one -> one.person().value().equals(input.person())
                        && one.school().value().equals(input.school()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        UUID id = Ids.newId();
        try {
            store.insert(id, subject.school(), subject.person(), caller.person(), reason);
        } catch (DuplicateKeyException waiting) {
            throw AccountsProblem.erasureWaits();
        }
        events.publishEvent(new Recorded(
                subject.school(),
                caller.person(),
                "erasure.asked",
                "person",
                subject.person().toString(),
                null,
                Map.of("erasure", id)));
    }

    /** Somebody whom no school knows is forgotten at once. @return false where a school has to be asked */
    @Transactional
    public boolean leave(Caller caller) {
        if (!subjects.schools(caller).isEmpty()) return false;
        forget.forget(caller.person(), null, caller);
        return true;
    }

    /** An ask as it is sent. */
    record ErasureInput(
            @Nullable UUID school,
            @Nullable UUID person,
            @Nullable String reason) {}
}
