package org.kalanso.accounts.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.contact.ConfirmationLetter;
import org.kalanso.accounts.person.Phones;
import org.kalanso.accounts.secret.KnownWords;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Registers by oneself. What is asked for is written down and nothing is looked up, so that neither the answer nor its time
 * tells whether a name, an e-mail or a phone is somebody's. A letter or the school then lets the person in; only the school
 * gives a role.
 */
@Service
class Register {
    private static final Set<Role> ASKED = Set.of(Role.PUPIL, Role.TEACHER, Role.GUARDIAN);

    /**
     * @param role PUPIL (when left out), TEACHER or GUARDIAN; {@code STUDENT} and {@code PARENT} mean the same as ours
     * @param school may be left out where there is only one, or where a letter confirms the e-mail
     * @param phone national or international
     */
    record Wish(
            @Nullable UUID school,
            @Nullable String role,
            @Nullable String phone) {}

    /** @param address the network address the request came from */
    record Asker(Locale locale, String address) {}

    /** @param mailed does a letter go out to the e-mail that was written? */
    record Asked(PersonId id, boolean mailed, boolean school) {}

    private final SecretHasher hasher;
    private final KnownWords words;
    private final ConfirmationLetter letters;
    private final Throttle throttle;
    private final ObjectProvider<SchoolDirectory> directory;
    private final WriteRegistration writing;

    Register(
            SecretHasher hasher,
            KnownWords words,
            ConfirmationLetter letters,
            Throttle throttle,
            ObjectProvider<SchoolDirectory> directory,
            WriteRegistration writing) {
        this.hasher = hasher;
        this.words = words;
        this.letters = letters;
        this.throttle = throttle;
        this.directory = directory;
        this.writing = writing;
    }

    /** Can a letter let somebody in, or only a school? */
    boolean lettersConfirm() {
        return letters.arePossible();
    }

    Asked register(NewAccount account, Wish wish, Asker asker) {
        var errors = new FieldErrors();
        String phone = phone(wish.phone(), errors);
        var checked = account.check(errors, !phone.isEmpty(), words);
        var role = role(wish.role());
        if (role.isEmpty()) errors.add("role", "unknown");
        boolean mailed = !checked.email().isEmpty() && letters.arePossible();
        SchoolId school = school(wish.school(), mailed, errors);
        errors.refuse();
        throttle.take(Limit.REGISTER_ADDRESS, asker.address());
        Stream.of(checked.username(), checked.email(), phone)
                .filter(word -> !word.isEmpty())
                .forEach(word -> throttle.take(Limit.REGISTER_NAME, word));
        String hash = hasher.hash(checked.password());
        var asked =
                new RegistrationStore.Registration(orNull(checked.username()), orNull(checked.email()), orNull(phone));
        var wanted = school == null ? null : new WriteRegistration.Wanted(school, role.orElseThrow());
        PersonId person = writing.write(checked, hash, asker.locale(), asked, wanted);
        if (mailed) letters.send(person, checked.email(), asker.locale());
        return new Asked(person, mailed, school != null);
    }

    private String phone(@Nullable String typed, FieldErrors errors) {
        String phone = errors.optional("phone", typed, 40);
        if (phone.isEmpty()) return "";
        List<String> countries =
                schools().map(SchoolDirectory.Entry::country).distinct().toList();
        var e164 = Phones.e164(phone, countries);
        if (e164.isEmpty()) errors.add("phone", "accounts.phone-form");
        return e164.orElse("");
    }

    /** Somebody has to let the person in: their own letter box, or a school. */
    private @Nullable SchoolId school(@Nullable UUID wished, boolean mailed, FieldErrors errors) {
        var all = schools().map(SchoolDirectory.Entry::id).toList();
        if (wished != null && all.stream().noneMatch(each -> each.value().equals(wished)))
            errors.add("school", "unknown");
        if (wished != null) return new SchoolId(wished);
        if (all.size() == 1) return all.getFirst();
        if (!mailed) errors.add("school", "required");
        return null;
    }

    private Stream<SchoolDirectory.Entry> schools() {
        return directory.stream().flatMap(known -> known.schools().stream());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Optional<Role> role(@Nullable String asked) {
        String name = asked == null || asked.isBlank() ? "PUPIL" : asked.strip().toUpperCase(Locale.ROOT);
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
