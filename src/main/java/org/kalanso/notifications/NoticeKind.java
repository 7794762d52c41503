package org.kalanso.notifications;

import java.util.Set;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;

/**
 * A kind of notice, on the page where people choose by which channel it reaches them. Modules name theirs by beans of this type.
 * Beside {@code .title} and {@code .text} its messages hold {@code notice.<kind>.name}.
 *
 * @param kind {@code module.what}
 * @param roles who can get it; empty = everybody
 */
public record NoticeKind(String kind, Set<Role> roles) {
    public static NoticeKind of(String kind, Role... roles) {
        return new NoticeKind(kind, Set.of(roles));
    }

    public boolean concerns(Caller caller) {
        return roles.isEmpty() || roles.stream().anyMatch(caller.roles()::contains);
    }
}
