package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            BigDecimal weight) {}

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

    MarkTable(List<Held> assessments, List<Cell> cells) {
        this.assessments = List.copyOf(assessments);
        this.books =
                assessments.stream().collect(Collectors.groupingBy(held -> new Book(held.period(), held.subject())));
        this.cells = cells.stream().collect(Collectors.toMap(Cell::key, Function.identity()));
    }

    public List<Held> assessments() {
        return assessments;
    }

    List<GivenMark> marks(PeriodId period, SubjectId subject, StudentId student) {
        return books.getOrDefault(new Book(period, subject), List.of()).stream()
                .map(held -> mark(held, student))
                .toList();
    }

    /** Has this pupil no mark yet in this assessment? */
    public boolean pending(Held held, StudentId student) {
        return mark(held, student).pending();
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
