package org.kalanso.computerroom.booking;

import java.util.List;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.springframework.stereotype.Component;

/** For which classes somebody books: a teacher for their own, whoever runs the room or the school for any of this year. */
@Component
class BookableClasses {
    private final Classes classes;

    BookableClasses(Classes classes) {
        this.classes = classes;
    }

    List<ClassGroup> of(Caller caller) {
        return caller.is(Role.HEAD, Role.MANAGER, Role.OPERATOR)
                ? classes.ofSchool(caller.inSchool())
                : classes.visibleTo(caller);
    }

    /** @throws Problem 422 on {@code classId} */
    ClassGroup one(Caller caller, UUID id) {
        return of(caller).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("classId", "unknown"));
    }

    boolean has(Caller caller, UUID id) {
        return of(caller).stream().anyMatch(each -> each.id().value().equals(id));
    }
}
