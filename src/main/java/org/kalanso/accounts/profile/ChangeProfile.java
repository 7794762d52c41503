package org.kalanso.accounts.profile;

import java.util.Map;
import java.util.Set;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves without anybody's leave. */
@Service
class ChangeProfile {
    private static final Set<String> SPOKEN = Set.of("fr", "en");

    private final ProfileStore profiles;
    private final ApplicationEventPublisher events;

    ChangeProfile(ProfileStore profiles, ApplicationEventPublisher events) {
        this.profiles = profiles;
        this.events = events;
    }

    @Transactional
    public void speak(Caller caller, String language, int version) {
        if (!SPOKEN.contains(language)) throw Problem.invalid("language", "unknown");
        if (!profiles.speak(caller, language, version)) throw Problem.stale();
        events.publishEvent(new Recorded(
                null,
                caller.person(),
                "person.changed",
                "person",
                caller.person().toString(),
                Map.of("language", caller.locale().getLanguage()),
                Map.of("language", language)));
    }
}
