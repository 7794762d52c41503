package org.kalanso.accounts.privacy;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** Tells the head that somebody waits to be forgotten. */
@Component
class ErasureTile implements HomeTile {
    private final ErasureStore store;

    ErasureTile(ErasureStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (!caller.is(Role.HEAD)) return List.of();
        int waiting = store.waiting(caller.inSchool());
        return waiting == 0
                ? List.of()
                : List.of(Tile.waiting(
                        Integer.toString(waiting), Sentence.of("privacy.waiting", waiting), "lock", "/erasures"));
    }
}
