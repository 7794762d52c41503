package org.kalanso.platform.sheets;

import java.io.IOException;
import java.io.InputStream;

/** Counts what reading one file has cost so far and stops it at the limit. */
final class Budget {
    private final SheetLimits limits;
    private final long deadline;
    private long unpacked;
    private int sheets;
    private int rows;
    private int cells;

    Budget(SheetLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    void sheet() {
        if (++sheets > limits.sheets()) throw SheetProblem.tooManySheets(limits);
    }

    void row(int width) {
        if (++rows > limits.rows()) throw SheetProblem.tooManyRows(limits);
        cells(width);
        time();
    }

    void cells(int count) {
        cells += count;
        if (cells > limits.cells()) throw SheetProblem.tooManyCells(limits);
    }

    /** Rows that hold nothing are not kept, so they only cost time. */
    void time() {
        if (System.nanoTime() - deadline > 0) throw SheetProblem.tooSlow(limits);
    }

    private void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) throw SheetProblem.unpacksTooLarge(limits);
        time();
    }

    /** The same stream, each byte counted as unpacked. */
    InputStream counting(InputStream in) {
        return new java.io.FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                if (b >= 0) unpacked(1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = in.read(buffer, offset, length);
                if (n > 0) unpacked(n);
                return n;
            }
        };
    }
}
