package org.kalanso.accounts.consent;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** Tells people that a text they had agreed to has changed: their yes waits to be said again. */
@Component
class AskedAgainTile implements HomeTile {
    private final ConsentStore store;

    AskedAgainTile(ConsentStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public List<Tile> of(Caller caller) {
        long waiting = store.saidBy(caller.person()).stream()
                .filter(said -> said.word().given()
                        && !said.word()
                                .answers(store.today(said.school(), said.word().purpose())))
                .count();
        return waiting == 0
                ? List.of()
                : List.of(Tile.waiting(
                        Long.toString(waiting), Sentence.of("consent.again", waiting), "lock", "/profile/consents"));
    }
}
