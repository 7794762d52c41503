package org.kalanso.accounts.privacy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school forgets somebody who asked for it, or says why not. What is done can't be undone. */
@Service
class DecideErasure {
    private static final int LONGEST = 500;

    private final ErasureStore store;
    private final Forget forget;
    private final ApplicationEventPublisher events;

    DecideErasure(ErasureStore store, Forget forget, ApplicationEventPublisher events) {
        this.store = store;
        this.forget = forget;
        this.events = events;
    }

    /** @throws Problem 409 where it was decided already, or where the person still belongs to the school */
    @Transactional
    public void decide(Caller caller, UUID id, @Nullable Boolean accept, @Nullable String answer) {
        var errors = new FieldErrors();
        if (accept == null) errors.add("accept", "required");
        String said = Boolean.FALSE.equals(accept)
                ? errors.text("answer", answer, LONGEST)
                : errors.optional("answer", answer, LONGEST);
        errors.refuse();
        var erasure = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        boolean accepted = Boolean.TRUE.equals(accept);
        if (!store.decide(id, caller.person(), accepted, said)) throw AccountsProblem.erasureDecided();
        var person = new PersonId(erasure.person());
        if (accepted) forget.forget(person, caller.inSchool(), caller);
        else
            events.publishEvent(Recorded.by(caller, "erasure.declined", "person", person, null, Map.of("erasure", id)));
    }
}
