package org.kalanso.school.roster;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On the home page: lists that were read and still wait for somebody's agreement. */
@Component
class ImportTiles implements HomeTile {
    private static final int ORDER = 5;
    private final RosterImportStore store;

    ImportTiles(RosterImportStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER)) return List.of();
        return store.waiting(caller).stream()
                .map(list -> Tile.step(Sentence.of("roster.tile", list.fileName()), "upload", "/imports/" + list.id())
                        .withNote(Sentence.of("roster.tile-note")))
                .toList();
    }
}
