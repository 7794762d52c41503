package org.kalanso.computerroom.visitor;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.settings.RoomSettings;
import org.kalanso.computerroom.settings.RoomSettingsStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** What the page of a visitor says beside their own data: who registered them, before whom they agreed, what they signed. */
@Component
public class VisitorFacts {
    private final RoomSettingsStore settings;
    private final VisitorConsentStore consents;
    private final PersonNames names;

    VisitorFacts(RoomSettingsStore settings, VisitorConsentStore consents, PersonNames names) {
        this.settings = settings;
        this.consents = consents;
        this.names = names;
    }

    /**
     * @param registeredBy name of the operator
     * @param before name of the operator before whom the last word was said; empty where there was none
     */
    public record Facts(RoomSettings rules, @Nullable Signature signature, String registeredBy, String before) {}

    Facts of(Caller caller, Visitor visitor) {
        var word = visitor.consent();
        UUID before = word == null ? visitor.registeredBy() : word.before();
        var known = names.of(Stream.of(visitor.registeredBy(), before)
                .distinct()
                .map(PersonId::new)
                .collect(java.util.stream.Collectors.toSet()));
        return new Facts(
                rules(caller),
                consents.signature(visitor).orElse(null),
                known.getOrDefault(new PersonId(visitor.registeredBy()), "–"),
                word == null ? "" : known.getOrDefault(new PersonId(before), "–"));
    }

    /** The school’s own: purposes of visits, whether a signature is needed. */
    public RoomSettings rules(Caller caller) {
        return settings.of(caller.inSchool());
    }
}
