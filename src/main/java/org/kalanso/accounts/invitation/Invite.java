package org.kalanso.accounts.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.session.Tokens;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks somebody to come to the caller's school. Pupils are not invited: they are enrolled and get a slip. */
@Service
public class Invite {
    static final Duration LIFE = Duration.ofDays(14);

    /**
     * What a head typed.
     *
     * @param person somebody the school has in its lists already, who can't sign in yet; null for anybody else
     */
    public record Guest(
            @Nullable String familyName,
            @Nullable String givenNames,
            @Nullable String email,
            @Nullable String role,
            @Nullable UUID person) {}

    /**
     * @param link to hand over, told this once; null when it was sent by e-mail. Absolute, or a path where the door knows
     *     no address
     */
    public record Sent(Invitation invitation, @Nullable String link) {
        @Override
        public String toString() {
            return "Sent[" + invitation.id() + "]";
        }
    }

    private final InvitationStore store;
    private final ObjectProvider<SecretDelivery> delivery;
    private final ObjectProvider<SchoolDirectory> directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RecentProof proof;

    Invite(
            InvitationStore store,
            ObjectProvider<SecretDelivery> delivery,
            ObjectProvider<SchoolDirectory> directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            RecentProof proof) {
        this.store = store;
        this.delivery = delivery;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.proof = proof;
    }

    /**
     * @param base the installation's address, without a slash at the end
     * @throws org.kalanso.platform.access.StepUpNeeded for the head's role, which gives everything away
     */
    public Sent send(Caller caller, Guest guest, String base) {
        var errors = new FieldErrors();
        String family = Names.tidy(errors.text("familyName", guest.familyName(), 100));
        String given = Names.tidy(errors.optional("givenNames", guest.givenNames(), 100));
        String email = errors.optional("email", guest.email(), 254);
        if (!email.isEmpty() && !Emails.wellFormed(email)) errors.add("email", "accounts.email-form");
        var role = role(guest.role());
        if (role.isEmpty()) errors.add("role", "unknown");
        errors.refuse();
        if (role.orElseThrow() == Role.HEAD) proof.demand(caller);
        if (guest.person() != null && !store.mayBeInvited(caller.inSchool(), guest.person())) throw Problem.notFound();
        return send(caller, open(caller, guest.person(), role.orElseThrow(), email, family, given), base);
    }

    /**
     * Somebody of the caller's school who can't sign in yet, by the name and address the school has of them. A link they
     * were given before is dead then.
     *
     * @return empty when they sign in already
     */
    public Optional<Sent> known(Caller caller, PersonId person, Role role, String base) {
        if (!store.mayBeInvited(caller.inSchool(), person.value())) return Optional.empty();
        var is = store.known(person.value());
        var invitation = open(caller, person.value(), role, is.email(), is.familyName(), is.givenNames());
        return Optional.of(send(caller, invitation, base));
    }

    private Invitation open(
            Caller caller, @Nullable UUID person, Role role, @Nullable String email, String family, String given) {
        var now = clock.instant();
        return new Invitation(
                Ids.newId(),
                caller.inSchool().value(),
                person,
                role,
                email == null || email.isEmpty() ? null : email,
                family,
                given,
                now,
                now.plus(LIFE),
                null,
                "OPEN");
    }

    private Sent send(Caller caller, Invitation invitation, String base) {
        String code = Tokens.make();
        transaction.executeWithoutResult(status -> {
            if (invitation.person() != null) store.withdrawAll(caller.inSchool(), invitation.person());
            store.insert(invitation, Tokens.hash(code), caller.person());
            tell(caller, "invitation.sent", invitation.id(), Map.of("role", invitation.role()));
        });
        return new Sent(invitation, deliver(caller, invitation, base + "/invitation/" + code));
    }

    private static Optional<Role> role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PUPIL && role.name().equals(name))
                .findFirst();
    }

    private String school(Caller caller) {
        return directory.stream()
                .map(known -> known.name(caller.inSchool()))
                .findFirst()
                .orElse("");
    }

    /** After the commit: a letter whose invitation was rolled back would lead nowhere. */
    private @Nullable String deliver(Caller caller, Invitation invitation, String link) {
        var channel = delivery.getIfAvailable();
        if (channel == null || invitation.email() == null) return link;
        var letter = new SecretDelivery.Letter(
                invitation.email(),
                invitation.name(),
                caller.locale(),
                "invitation.letter",
                List.of(link, school(caller)));
        if (!channel.deliver(letter)) return link;
        store.mailed(invitation.id());
        return null;
    }

    /** @throws Problem 404 when there is no open one of that id in the caller's school */
    void withdraw(Caller caller, UUID id) {
        transaction.executeWithoutResult(status -> {
            if (!store.withdraw(caller.inSchool(), id)) throw Problem.notFound();
            tell(caller, "invitation.withdrawn", id, Map.of());
        });
    }

    private void tell(Caller caller, String act, UUID id, Map<String, Object> what) {
        events.publishEvent(
                new Recorded(caller.school(), caller.person(), act, "invitation", id.toString(), null, what));
    }
}
