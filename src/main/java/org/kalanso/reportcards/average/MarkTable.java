package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.mark.MarkState;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/** Every mark of a class in some periods, to be asked for by pupil. Who has no row in an assessment has a pending mark. */
public final class MarkTable {

    /** An assessment, in the order in which they were held. */
    public record Held(
            UUID id,
            SubjectId subject,
            PeriodId period,
            String kind,
            String name,
            BigDecimal outOf,
            BigDecimal weight,
            @Nullable LocalDate heldOn) {}

    /** One cell. */
    record Cell(
            UUID assessment,
            StudentId student,
            MarkState state,
            @Nullable BigDecimal value) {
        Key key() {
            return new Key(assessment, student);
        }
    }

    private record Key(UUID assessment, StudentId student) {}

    private record Book(PeriodId period, SubjectId subject) {}

    private final List<Held> assessments;
    private final Map<Book, List<Held>> books;
    private final Map<Key, Cell> cells;
    private final Elsewhere elsewhere;

    MarkTable(List<Held> assessments, List<Cell> cells, Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.assessments = List.copyOf(assessments);
        this.books =
                assessments.stream().collect(Collectors.groupingBy(held -> new Book(held.period(), held.subject())));
        this.cells = cells.stream().collect(Collectors.toMap(Cell::key, Function.identity()));
    }

    public List<Held> assessments() {
        return assessments;
    }

    /** Those of this class, then those a pupil brought from another one. */
    List<GivenMark> marks(PeriodId period, SubjectId subject, StudentId student) {
        var here = books.getOrDefault(new Book(period, subject), List.of()).stream()
                .filter(held -> !notTheirs(held, student))
                .map(held -> mark(held, student));
        return Stream.concat(here, elsewhere.marks(period, subject, student).stream())
                .toList();
    }

    /** Has this pupil no mark yet in this assessment? */
    public boolean pending(Held held, StudentId student) {
        return mark(held, student).pending() && !notTheirs(held, student);
    }

    /** Held before the pupil came, and nobody gave them a mark afterwards. */
    private boolean notTheirs(Held held, StudentId student) {
        return !cells.containsKey(new Key(held.id(), student)) && elsewhere.before(held, student);
    }

    private GivenMark mark(Held held, StudentId student) {
        var cell = cells.get(new Key(held.id(), student));
        return new GivenMark(
                held.name(),
                held.kind(),
                held.outOf(),
                held.weight(),
                cell == null ? MarkState.PENDING : cell.state(),
                cell == null ? null : cell.value());
    }
}
