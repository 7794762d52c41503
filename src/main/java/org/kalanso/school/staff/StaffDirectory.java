package org.kalanso.school.staff;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The school's teachers, to choose one from; the staff number tells homonyms apart. */
@Component
public class StaffDirectory {
    private final StaffStore store;

    StaffDirectory(StaffStore store) {
        this.store = store;
    }

    public List<Choice> choices(Caller caller) {
        return store.visibleTo(caller).stream()
                .map(member -> new Choice(
                        member.person().toString(),
                        member.number() == null ? member.name() : member.name() + " · " + member.number()))
                .toList();
    }
}
