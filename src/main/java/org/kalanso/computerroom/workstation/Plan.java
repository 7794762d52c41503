package org.kalanso.computerroom.workstation;

/** The plan of a room: cells, from the upper left corner. */
public final class Plan {
    public static final int WIDTH = 24;
    public static final int HEIGHT = 16;
    /** Where new seats go: rows of six with an aisle between. */
    private static final int ROW = 6;

    private Plan() {}

    /** The cell of the n-th seat of a room that nobody has arranged. */
    static int x(int n) {
        return n % ROW;
    }

    static int y(int n) {
        return Math.min(HEIGHT - 1, n / ROW);
    }
}
