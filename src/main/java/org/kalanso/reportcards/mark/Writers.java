package org.kalanso.reportcards.mark;

import java.util.Map;
import java.util.stream.Collectors;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.school.ClassTeacher;
import org.kalanso.school.Classes;
import org.springframework.stereotype.Component;

/** What people who wrote marks are called, as far as they teach in the class. */
@Component
class Writers {
    private final Classes classes;

    Writers(Classes classes) {
        this.classes = classes;
    }

    Map<PersonId, String> names(MarkBook book) {
        return classes.teachers(book.classGroup().id()).stream()
                .collect(Collectors.toMap(ClassTeacher::person, ClassTeacher::name, (one, same) -> one));
    }
}
