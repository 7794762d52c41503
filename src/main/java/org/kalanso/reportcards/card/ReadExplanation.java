package org.kalanso.reportcards.card;

import java.util.Objects;
import java.util.Optional;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.Explain;
import org.kalanso.reportcards.average.Explanation;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Student;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a pupil's average was made. The school sees it as the marks are now; a pupil and their guardians as it was frozen with
 * the published card, so that nobody learns a result before its day.
 */
@Component
public class ReadExplanation {
    private final Students students;
    private final Classes classes;
    private final Averages averages;
    private final Cards cards;
    private final JsonMapper json;

    ReadExplanation(Students students, Classes classes, Averages averages, Cards cards, JsonMapper json) {
        this.students = students;
        this.classes = classes;
        this.averages = averages;
        this.cards = cards;
        this.json = json;
    }

    /** @throws Problem 404 where the caller may not know it, or there is nothing to explain */
    public Explanation of(Caller caller, StudentId student, PeriodId period) {
        return live(caller, student, period)
                .or(() -> frozen(caller, student, period))
                .orElseThrow(Problem::notFound);
    }

    /** As it was frozen with this version of a card. @throws Problem 404 where the caller may not see that */
    public Explanation of(Caller caller, CardId card) {
        return cards.explanationVisibleTo(caller, card).map(this::read).orElseThrow(Problem::notFound);
    }

    private Optional<Explanation> live(Caller caller, StudentId student, PeriodId period) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.TEACHER)) return Optional.empty();
        return students.visibleTo(caller, student)
                .map(Student::classId)
                .flatMap(group -> classOf(caller, group))
                .map(group -> averages.visibleTo(caller, group, period))
                .map(results -> Explain.average(
                        Objects.requireNonNull(results.byStudent().get(student))));
    }

    /** The class only where the caller reaches it as its teacher or its head: a teacher who is also a parent may not. */
    private Optional<ClassId> classOf(Caller caller, ClassId group) {
        return classes.visibleTo(caller, group).map(found -> found.id());
    }

    private Optional<Explanation> frozen(Caller caller, StudentId student, PeriodId period) {
        return cards.ofStudentVisibleTo(caller, student).stream()
                .filter(card -> card.period().equals(period))
                .findFirst()
                .flatMap(card -> cards.explanationVisibleTo(caller, card.id()))
                .map(this::read);
    }

    private Explanation read(String stored) {
        return json.readValue(stored, Explanation.class);
    }
}
