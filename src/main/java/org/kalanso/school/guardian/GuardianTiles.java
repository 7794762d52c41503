package org.kalanso.school.guardian;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
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
        int waiting = links.guardiansToConfirm(caller);
        if (waiting == 0) return List.of();
        return List.of(Tile.waiting(
                        Integer.toString(waiting),
                        Sentence.of("guardian.tile", waiting),
                        "people",
                        "/guardians?state=TO_CONFIRM")
                .withNote(Sentence.of("guardian.tile-note")));
    }
}
