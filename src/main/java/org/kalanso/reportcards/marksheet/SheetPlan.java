package org.kalanso.reportcards.marksheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What importing a file would do, and what it would not.
 *
 * @param states how many cells of known pupils say what: the states of marks, and {@code REFUSED}
 */
record SheetPlan(
        Collection<SheetBook> books, int pupils, int cells, Map<String, Integer> states, List<SheetIssue> issues) {

    int assessments() {
        return books.stream().mapToInt(each -> each.columns().size()).sum();
    }

    int created() {
        return (int) books.stream()
                .flatMap(each -> each.columns().values().stream())
                .filter(java.util.Optional::isEmpty)
                .count();
    }

    int fresh() {
        return count(cell -> !cell.unchanged() && !cell.conflicts());
    }

    int unchanged() {
        return count(SheetBook.Cell::unchanged);
    }

    int conflicts() {
        return count(SheetBook.Cell::conflicts);
    }

    private int count(java.util.function.Predicate<SheetBook.Cell> which) {
        return (int) books.stream()
                .flatMap(each -> each.cells().stream())
                .filter(which)
                .count();
    }

    /** Two plans with one digest do the same to the same marks: what a person agreed to is what happens. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (SheetBook book : books) {
                var key = book.book().classGroup().id() + "/"
                        + book.book().subject().subject() + "/"
                        + book.book().period().id();
                digest.update(key.getBytes(StandardCharsets.UTF_8));
                for (SheetBook.Cell cell : book.cells())
                    digest.update((cell.column() + "/" + cell.student() + "/" + cell.mark() + "/" + cell.version())
                            .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
