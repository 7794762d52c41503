package org.kalanso.platform.web;

import java.util.Set;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;

/**
 * A place of the main menu. A module names its own by beans of this type.
 *
 * @param label message key
 * @param icon id in {@code img/icons.svg}
 * @param order small comes first; the first four a person may enter stand at the bottom of a phone's screen
 * @param roles who sees it; empty for everyone who is signed in
 * @param admins whether those who run the installation see it too, whatever they are in the school
 */
public record Place(String label, String icon, String href, int order, Set<Role> roles, boolean admins) {
    public static Place of(String label, String icon, String href, int order, Role... roles) {
        return new Place(label, icon, href, order, Set.of(roles), false);
    }

    /** The same place, also for those who run the installation. */
    public Place andAdmins() {
        return new Place(label, icon, href, order, roles, true);
    }

    public boolean openTo(Caller caller) {
        return roles.isEmpty()
                || admins && caller.platformAdmin()
                || roles.stream().anyMatch(caller.roles()::contains);
    }

    /** Whether an address lies in this place. */
    boolean holds(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
