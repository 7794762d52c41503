package org.kalanso.computerroom.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what holds for all rooms of the school; the journal keeps what held before. */
@Component
class KeepRoomSettings {
    private final RoomSettingsStore store;
    private final ApplicationEventPublisher events;

    KeepRoomSettings(RoomSettingsStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * @param expected the version the caller saw; null = whichever there is
     * @throws Problem 422 for a wrong field; 412 where somebody was faster
     */
    @Transactional
    RoomSettings change(Caller caller, SettingsInput input, @Nullable Integer expected) {
        RoomSettings before = store.editable(caller.inSchool());
        // nobody had decided anything when the caller looked
        if (expected != null && expected > 0) Versions.check(expected, before.version());
        var said = input.checked(before);
        // what the journal lets go of is more than the rooms' business
        if (!Objects.equals(said.journalYears(), before.journalYears()) && !caller.is(Role.HEAD))
            throw Problem.forbidden();
        store.write(caller.inSchool(), said);
        RoomSettings after = store.of(caller.inSchool());
        events.publishEvent(Recorded.by(
                caller, "room.settings-changed", "room-settings", caller.inSchool(), said(before), said(after)));
        return after;
    }

    private static Map<String, Object> said(RoomSettings settings) {
        var said = new LinkedHashMap<String, Object>();
        said.put("visitorDays", settings.visitorDays());
        said.put("signatureNeeded", settings.signatureNeeded());
        if (settings.journalYears() != null) said.put("journalYears", settings.journalYears());
        said.put(
                "purposes",
                settings.purposes().stream()
                        .filter(VisitPurpose::offered)
                        .map(VisitPurpose::name)
                        .toList());
        return said;
    }
}
