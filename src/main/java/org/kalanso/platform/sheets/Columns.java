package org.kalanso.platform.sheets;

/** Columns by letter, as spreadsheets name them: A is column 0, AA column 26. */
public final class Columns {
    private Columns() {}

    public static String letter(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) letters = (char) ('A' + rest % 26) + letters;
        return letters;
    }

    /** The column of a reference such as {@code B12}; -1 when it names none. */
    static int of(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && i < 4) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
            i++;
        }
        return column - 1;
    }

    /** The row of a reference such as {@code B12}; -1 when it names none. */
    static int row(String reference) {
        int i = 0;
        while (i < reference.length() && !Character.isDigit(reference.charAt(i))) i++;
        try {
            return Integer.parseInt(reference.substring(i));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
