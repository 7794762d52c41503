package org.kalanso.school.staff;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On the home page of those who run the school: how many teach here, and which subjects nobody teaches yet. */
@Component
class StaffTiles implements HomeTile {
    private static final int ORDER = 20;
    private final StaffStore store;
    private final AssignmentStore assignments;

    StaffTiles(StaffStore store, AssignmentStore assignments) {
        this.store = store;
        this.assignments = assignments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER)) return List.of();
        int here = store.visibleTo(caller).size();
        int untaught = assignments.untaught(caller);
        if (here == 0)
            return untaught == 0
                    ? List.of()
                    : List.of(Tile.step(Sentence.of("staff.step-add"), "person", "/teachers")
                            .withNote(Sentence.of("staff.step-add-note")));
        Tile people = Tile.of(Integer.toString(here), Sentence.of("staff.tile", here), "person", "/teachers");
        return List.of(untaught == 0 ? people : people.withNote(Sentence.of("staff.tile-untaught", untaught)));
    }
}
