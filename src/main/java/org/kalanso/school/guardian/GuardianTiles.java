package org.kalanso.school.guardian;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.springframework.stereotype.Component;

/** On the home page of those who run the register: guardians who see nothing until somebody confirms who they are. */
@Component
class GuardianTiles implements HomeTile {
    private static final int ORDER = 7;
    private final GuardianshipStore links;

    GuardianTiles(GuardianshipStore links) {
        this.links = links;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER)) return List.of();
        return Tile.ofThoseWho(
                links.guardiansToConfirm(caller), "guardian.tile", "people", "/guardians?state=TO_CONFIRM");
    }
}
