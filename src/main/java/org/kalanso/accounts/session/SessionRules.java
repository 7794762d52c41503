package org.kalanso.accounts.session;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.installation.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a sign-in lasts unused, and how many somebody may have. Who reaches other people's data has fewer places to leave
 * open; whoever has the most power of a person's roles decides.
 */
@Component
public class SessionRules {
    /** Unused for so long, a sign-in kept on a device of one's own is over, whatever its end. */
    static final Duration KEPT_IDLE = Duration.ofDays(14);

    private static final String LIMITS = "kalanso.session.limits";
    private static final Set<Role> FAMILY = Set.of(Role.PUPIL, Role.GUARDIAN);

    private static final Set<Role> RUNS_THE_SCHOOL = Set.of(Role.HEAD, Role.MANAGER);

    /** Of people who are alike to these rules. */
    enum RoleClass {
        ADMINISTRATORS(8),
        STAFF(10),
        FAMILIES(6);

        private final int usual;

        RoleClass(int usual) {
            this.usual = usual;
        }

        static RoleClass of(Set<Role> roles, boolean platformAdmin) {
            if (platformAdmin || roles.stream().anyMatch(RUNS_THE_SCHOOL::contains)) return ADMINISTRATORS;
            return FAMILY.containsAll(roles) ? FAMILIES : STAFF;
        }
    }

    private final Map<RoleClass, Integer> limits = new TreeMap<>();
    private final Duration idle;

    SessionRules(
            @Value("${kalanso.session.limits:}") String limits, @Value("${kalanso.session.idle:120}") int idleMinutes) {
        for (RoleClass each : RoleClass.values()) this.limits.put(each, each.usual);
        for (String part : limits.split(",", -1)) if (!part.isBlank()) read(part.strip());
        if (idleMinutes < 5) throw CannotStart.settingUnreadable("kalanso.session.idle", Integer.toString(idleMinutes));
        idle = Duration.ofMinutes(idleMinutes);
    }

    private void read(String part) {
        int equals = part.indexOf('=');
        try {
            int most = Integer.parseInt(part.substring(equals + 1).strip());
            if (equals < 0 || most < 1) throw CannotStart.settingUnreadable(LIMITS, part);
            limits.put(RoleClass.valueOf(part.substring(0, equals).strip().toUpperCase(java.util.Locale.ROOT)), most);
        } catch (IllegalArgumentException unknown) {
            throw CannotStart.settingUnreadable(LIMITS, part);
        }
    }

    /** How many sign-ins somebody may have at once; the one unused longest ends when there is one more. */
    int most(RoleClass of) {
        return java.util.Objects.requireNonNull(limits.get(of));
    }

    /** @param life how long the session lasts at most. @return how long it lasts unused, noted to five minutes */
    Duration idle(Duration life) {
        return life.compareTo(Sessions.PASSING) > 0 ? KEPT_IDLE : idle;
    }
}
