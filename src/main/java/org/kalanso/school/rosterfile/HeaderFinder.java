package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;

/** Finds the header row of a sheet: the one of the first rows in which the most fields are recognised. */
final class HeaderFinder<F extends Enum<F>> {
    private static final int DEEPEST_HEADER = 60;

    private final Class<F> fields;
    private final Function<String, @Nullable F> recognise;
    private final Predicate<Layout<F>> enough;

    /** @param enough whether what was recognised makes a list of this kind */
    HeaderFinder(Class<F> fields, Function<String, @Nullable F> recognise, Predicate<Layout<F>> enough) {
        this.fields = fields;
        this.recognise = recognise;
        this.enough = enough;
    }

    /**
     * @param chosen what a person said of headings, by {@link Headings#key}: goes before what is recognised
     * @return null where the sheet holds no such list
     */
    @Nullable
    Layout<F> find(Sheet sheet, Map<String, F> chosen) {
        Layout<F> best = null;
        for (Row row : sheet.rows()) {
            if (row.number() > DEEPEST_HEADER) break;
            Layout<F> layout = layout(sheet, row, chosen);
            if (enough.test(layout)
                    && (best == null || layout.columns().size() > best.columns().size())) best = layout;
        }
        return best;
    }

    private Layout<F> layout(Sheet sheet, Row row, Map<String, F> chosen) {
        List<String> headings = Headings.of(sheet, row);
        Map<F, List<Integer>> columns = new EnumMap<>(fields);
        Map<String, F> known = new HashMap<>(chosen);
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            F field = known.get(Headings.key(heading));
            if (field == null) field = recognise.apply(heading);
            if (field != null)
                columns.computeIfAbsent(field, f -> new ArrayList<>()).add(column);
        }
        return new Layout<>(row.number(), columns, headings);
    }
}
