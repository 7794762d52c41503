package org.kalanso.accounts.invitation;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an account by oneself. It opens nothing: somebody in the school has to accept the request first. */
@Service
class Register {
    private static final Set<Role> ASKED = Set.of(Role.PUPIL, Role.TEACHER, Role.GUARDIAN);

    /** @param role PUPIL (when left out), TEACHER or GUARDIAN; {@code STUDENT} and {@code PARENT} mean the same as ours */
    record Wish(@Nullable UUID school, @Nullable String role) {}

    private final MakeAccount accounts;
    private final RequestStore requests;
    private final SecretHasher hasher;
    private final ObjectProvider<SchoolDirectory> directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Register(
            MakeAccount accounts,
            RequestStore requests,
            SecretHasher hasher,
            ObjectProvider<SchoolDirectory> directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.requests = requests;
        this.hasher = hasher;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
    }

    PersonId register(NewAccount account, Wish wish, String language) {
        var errors = new FieldErrors();
        var checked = account.check(errors, false);
        accounts.demandFree(checked, errors);
        var role = role(wish.role());
        if (role.isEmpty()) errors.add("role", "unknown");
        if (wish.school() != null && !exists(wish.school())) errors.add("school", "unknown");
        errors.refuse();
        String hash = hasher.hash(checked.password());
        return Objects.requireNonNull(transaction.execute(status -> {
            PersonId person = accounts.make(checked, hash, language);
            events.publishEvent(
                    new Recorded(null, person, "person.registered", "person", person.toString(), null, null));
            if (wish.school() != null) ask(person, new SchoolId(wish.school()), role.orElseThrow());
            return person;
        }));
    }

    private void ask(PersonId person, SchoolId school, Role role) {
        UUID request = requests.insert(person, school, role);
        events.publishEvent(new Recorded(
                school,
                person,
                "membership.asked",
                "membership-request",
                request.toString(),
                null,
                Map.of("role", role)));
    }

    private boolean exists(UUID school) {
        return directory.stream()
                .flatMap(known -> known.schools().stream())
                .anyMatch(each -> each.id().value().equals(school));
    }

    private static Optional<Role> role(@Nullable String asked) {
        String name = asked == null || asked.isBlank() ? "PUPIL" : asked.strip().toUpperCase(java.util.Locale.ROOT);
        String ours = switch (name) {
            case "STUDENT" -> "PUPIL";
            case "PARENT" -> "GUARDIAN";
            default -> name;
        };
        return Arrays.stream(Role.values())
                .filter(role -> ASKED.contains(role) && role.name().equals(ours))
                .findFirst();
    }
}
