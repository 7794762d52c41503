package org.kalanso.school.subject;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The school's subjects, to choose one from. */
@Component
public class SubjectDirectory {
    private final SubjectStore store;

    SubjectDirectory(SubjectStore store) {
        this.store = store;
    }

    public List<Choice> choices(Caller caller) {
        return store.visibleTo(caller).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }
}
