package org.kalanso.school.rosterfile;

import java.util.List;
import java.util.regex.Pattern;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.text.Names;

/** Tells the rows of pupils from what else stands under a header: totals, signatures, numbers prepared in advance. */
final class RowSorter {
    private static final Pattern TOTAL =
            Pattern.compile("^(total|totaux|sous-total|effectif|effectifs|somme|moyenne|arrete|nombre d|dont )\\b.*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "^(le|la|l'|the)?\\s*(principal|principale|directeur|directrice|proviseur|censeur|prefet|surveillant|"
                    + "professeur|enseignant|secretaire|chef|headmaster|head teacher|headteacher|signature|fait a|vu et|nb|n\\.b)\\b.*");

    private final Layout<PupilField> layout;

    RowSorter(Layout<PupilField> layout) {
        this.layout = layout;
    }

    boolean isPupil(Row row) {
        boolean named = !layout.text(row, PupilField.MATRICULE).isEmpty()
                || !layout.text(row, PupilField.FAMILY_NAME).isEmpty()
                || !layout.text(row, PupilField.GIVEN_NAMES).isEmpty()
                || !layout.text(row, PupilField.FULL_NAME).isEmpty();
        return named && !isTotal(row) && !isHeaderAgain(row) && !isSignature(row);
    }

    private static boolean isTotal(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(2)
                .anyMatch(cell -> TOTAL.matcher(Names.key(cell.text())).matches());
    }

    /** Some print the header on every page. */
    private boolean isHeaderAgain(Row row) {
        List<String> headings = layout.headings();
        long same = 0;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!heading.isEmpty() && Headings.key(row.text(i)).equals(Headings.key(heading))) same++;
        }
        return same >= 2;
    }

    /** Words in a row of their own, in no numbered line. */
    private boolean isSignature(Row row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        boolean alone = filled.size() == 1 && layout.columns().size() >= 3;
        return alone && SIGNATURE.matcher(Names.key(filled.getFirst().text())).matches();
    }
}
