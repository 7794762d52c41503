package org.kalanso.school.division;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The levels or the tracks of a school, to choose one from; noted with their names. */
@Component
public class Divisions {
    private final DivisionStore store;

    Divisions(DivisionStore store) {
        this.store = store;
    }

    public List<Choice> choices(Caller caller, DivisionKind kind) {
        return store.visibleTo(caller, kind).stream()
                .map(each -> new Choice(each.id().toString(), each.code(), each.name()))
                .toList();
    }
}
