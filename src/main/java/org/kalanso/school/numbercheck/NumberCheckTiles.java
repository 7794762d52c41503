package org.kalanso.school.numbercheck;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.springframework.stereotype.Component;

/** On the home page of those who run the register: people who know a pupil's number and are nothing to the pupil yet. */
@Component
class NumberCheckTiles implements HomeTile {
    private static final int ORDER = 8;
    private final NumberChecks checks;

    NumberCheckTiles(NumberChecks checks) {
        this.checks = checks;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER)) return List.of();
        return Tile.ofThoseWho(checks.unanswered(caller), "numbercheck.tile", "key", "/number-checks?state=UNKNOWN");
    }
}
