package org.kalanso.accounts.invitation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A head answers a request: only now is there a role. */
@Service
class DecideRequest {
    /** @param word what the person signs in with, where this let them in; else null */
    record Decided(MembershipRequest request, @Nullable String word) {}

    private final RequestStore requests;
    private final LetIn letIn;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    DecideRequest(RequestStore requests, LetIn letIn, Accounts accounts, ApplicationEventPublisher events) {
        this.requests = requests;
        this.letIn = letIn;
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    public Decided decide(Caller caller, UUID id, boolean accepted) {
        var request = requests.decide(caller, id, accepted).orElseThrow(Problem::notFound);
        String word = null;
        if (accepted) {
            var person = new PersonId(request.person());
            word = letIn.bySchool(person).orElse(null);
            accounts.grant(person, caller.inSchool(), request.role(), caller.person());
        }
        events.publishEvent(new Recorded(
                caller.school(),
                caller.person(),
                accepted ? "membership.accepted" : "membership.declined",
                "membership-request",
                id.toString(),
                null,
                Map.of("role", request.role())));
        return new Decided(request, word);
    }
}
