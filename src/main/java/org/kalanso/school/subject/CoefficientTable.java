package org.kalanso.school.subject;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.web.Choice;
import org.kalanso.school.ClassSubject;

/**
 * The coefficients of one level, or of a single class, as a table: a row for each subject, a column for the whole level and
 * one for each track; for a class one column, empty where it has what its level has.
 *
 * @param columns key and heading; the key is {@link #WHOLE} or a track's id
 * @param others tracks without a column yet
 * @param version changes with every change of what the table shows
 */
public record CoefficientTable(Place place, List<Choice> columns, List<Choice> others, List<Row> rows, int version) {
    /** The column of the whole level, or of the class. */
    public static final String WHOLE = "all";

    /** What the table is about: exactly one of the two. */
    public record Place(@Nullable UUID level, @Nullable UUID classId, String name) {
        /** Its question in an address. */
        public String query() {
            return level == null ? "classId=" + classId : "level=" + level;
        }
    }

    /**
     * @param inherited what a class has where its own cell is empty; null in the table of a level, or for none
     * @param cells what was said, by column; no entry = nothing
     */
    public record Row(
            SubjectDetail subject,
            @Nullable String group,
            ClassSubject.Mode mode,
            @Nullable BigDecimal inherited,
            Map<String, CoefficientRow> cells) {

        /** The name of a cell in the form. */
        public String field(String column) {
            return "k." + subject.id() + "." + column;
        }

        /** As the form shows it. */
        public @Nullable String text(String column) {
            CoefficientRow cell = cells.get(column);
            return cell == null ? null : plain(cell.coefficient());
        }

        public @Nullable String inheritedText() {
            return inherited == null ? null : plain(inherited);
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    static int version(List<CoefficientRow> rows) {
        return Objects.hash(rows.stream()
                .map(row -> row.id() + ":" + row.version())
                .sorted()
                .toList());
    }
}
