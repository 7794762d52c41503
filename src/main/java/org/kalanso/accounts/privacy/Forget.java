package org.kalanso.accounts.privacy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Redaction;
import org.kalanso.platform.privacy.Whose;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has every module forget a person, in one transaction: either nothing tells who they were, or nothing has happened. */
@Component
class Forget {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<PersonalData> modules;
    private final ErasureStore store;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    Forget(List<PersonalData> modules, ErasureStore store, Messages messages, ApplicationEventPublisher events) {
        this.modules = modules;
        this.store = store;
        this.messages = messages;
        this.events = events;
    }

    /** What stays and why, as message keys. */
    List<String> keeps() {
        return modules.stream().flatMap(module -> module.keeps().stream()).toList();
    }

    /** @param school the one that decided; null for somebody whom no school knows */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person, @Nullable SchoolId school, Caller by) {
        boolean everywhere = school == null || !store.knownElsewhere(person, school);
        var whose = new Whose(person, everywhere ? null : school);
        for (PersonalData module : modules) {
            Problem hindrance = module.hindrance(new Whose(person, school));
            if (hindrance != null) throw hindrance;
        }
        Set<String> words = new HashSet<>();
        for (PersonalData module : modules) words.addAll(module.words(whose));
        String pseudonym = messages.get(by.locale(), "privacy.pseudonym", code());
        var who = new Forgotten(person, school, everywhere, pseudonym, new Redaction(words, pseudonym));
        for (PersonalData module : modules) module.forget(who);
        events.publishEvent(new Recorded(
                school,
                by.person(),
                "person.forgotten",
                "person",
                person.toString(),
                null,
                Map.of("everywhere", everywhere)));
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }
}
