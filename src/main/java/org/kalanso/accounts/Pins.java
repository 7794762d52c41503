package org.kalanso.accounts;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** PINs of pupils: six digits that nobody would try first, made when slips are printed, told once, kept as hashes. */
@Service
public class Pins {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PINS = 1_000_000;

    private final SecretHasher hasher;
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Pins(
            SecretHasher hasher,
            CredentialStore credentials,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.hasher = hasher;
        this.credentials = credentials;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * A new PIN for each; the one before is dead and its sessions are ended. That they are pupils of the school is the
     * caller's to check. Takes about 10 ms a pupil and core; called outside a transaction it holds no connection meanwhile.
     *
     * @param by who prints the slips
     * @return the PINs, six digits each, in the order given: for paper only, never for a log or a table
     */
    public Map<PersonId, String> issue(Collection<PersonId> pupils, SchoolId school, @Nullable PersonId by) {
        List<PersonId> persons = pupils.stream().distinct().toList();
        List<String> pins = persons.stream().map(person -> make()).toList();
        List<String> hashes = hasher.hashAll(pins);
        transaction.executeWithoutResult(status -> {
            credentials.put(CredentialStore.Kind.PIN, pair(persons, hashes));
            sessions.endAll(persons, "pin-issued");
            events.publishEvent(new RecordedAll(persons.stream()
                    .map(person -> new Recorded(school, by, "pin.issued", "person", person.toString(), null, null))
                    .toList()));
        });
        return pair(persons, pins);
    }

    private static String make() {
        while (true) {
            String pin = String.format("%06d", RANDOM.nextInt(PINS));
            if (!isEasy(pin)) return pin;
        }
    }

    /** What somebody tries first on everybody: one digit or one pair again and again, and digits that follow each other. */
    static boolean isEasy(String pin) {
        boolean repeats = pin.matches("(.)\\1{5}|(..)\\2{2}|(...)\\3");
        return repeats || "01234567890".contains(pin) || "09876543210".contains(pin);
    }

    private static Map<PersonId, String> pair(List<PersonId> persons, List<String> values) {
        var pairs = new LinkedHashMap<PersonId, String>();
        for (int i = 0; i < persons.size(); i++) pairs.put(persons.get(i), values.get(i));
        return pairs;
    }
}
