package org.kalanso.accounts.invitation;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On the head's home page: people who registered and ask to belong to the school. */
@Component
class RequestTiles implements HomeTile {
    private static final int ORDER = 6;
    private final RequestStore requests;

    RequestTiles(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD)) return List.of();
        int waiting = requests.waiting(caller).size();
        return waiting == 0
                ? List.of()
                : List.of(Tile.waiting(
                        Integer.toString(waiting), Sentence.of("request.tile", waiting), "person", "/invitations"));
    }
}
