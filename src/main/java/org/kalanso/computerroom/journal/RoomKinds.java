package org.kalanso.computerroom.journal;

import java.util.List;
import org.kalanso.platform.audit.ActKind;
import org.springframework.stereotype.Component;

/** The seventeen kinds of what happens in a computer room, from who comes to what the journal lets go of. */
@Component
class RoomKinds implements ActKind.All {
    private static final List<ActKind> KINDS = List.of(
            ActKind.of("VISITOR_CREATED", "ok", "person", "visitor.created"),
            ActKind.of(
                    "VISITOR_CHANGED",
                    "info",
                    "edit",
                    "visitor.changed",
                    "visitor.photo-kept",
                    "visitor.photo-removed"),
            ActKind.of("VISITOR_DELETED", "danger", "trash", "visitor.removed", "visitor.pseudonymised"),
            ActKind.of("CODE_GENERATED", "new", "key", "access-code.made", "access-code.shown"),
            ActKind.of("SESSION_CREATED", "", "plus", "seat-session.created", "seat-session.reserved"),
            ActKind.of("SESSION_STARTED", "ok", "screen", "seat-session.started", "seat-session.moved"),
            ActKind.of("SESSION_SUSPENDED", "warn", "clock", "seat-session.suspended"),
            ActKind.of("SESSION_RESUMED", "ok", "refresh", "seat-session.resumed"),
            ActKind.of("SESSION_ENDED", "info", "check", "seat-session.ended"),
            ActKind.of("SESSION_EXPIRED", "warn", "offline", "seat-session.expired"),
            ActKind.of("TIME_ADDED", "new", "clock", "seat-session.time-added", "seat-session.gap"),
            ActKind.of(
                    "SEAT_STATE",
                    "",
                    "screen",
                    "workstation.state-changed",
                    "workstation.online",
                    "workstation.offline",
                    "workstation.enrolled"),
            ActKind.of("SIGN_IN", "info", "key", "session.opened", "sign-in.refused"),
            ActKind.of("CODE_REFUSED", "danger", "danger", "access-code.refused"),
            ActKind.of("CONSENT", "ok", "seal", "visitor.consent-given", "visitor.consent-withdrawn"),
            ActKind.of(
                    "SETTINGS",
                    "",
                    "settings",
                    "room.added",
                    "room.changed",
                    "room.removed",
                    "room.settings-changed",
                    "room.hours-changed",
                    "workstation.added",
                    "workstation.changed",
                    "workstation.removed",
                    "tariff.added",
                    "tariff.changed",
                    "tariff.removed"),
            ActKind.of("JOURNAL_CLEANED", "danger", "lock", "journal.cleaned-up"));

    @Override
    public List<ActKind> kinds() {
        return KINDS;
    }
}
