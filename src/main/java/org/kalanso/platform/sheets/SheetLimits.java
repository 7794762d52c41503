package org.kalanso.platform.sheets;

import java.time.Duration;

/**
 * How much one file may ask of the program.
 *
 * @param bytes of the file
 * @param unpackedBytes of all its parts together, counted while unpacking: what a file says of itself is not believed
 * @param rows that hold something, over all sheets
 * @param cells over all sheets
 * @param time from the first byte to the last row
 */
public record SheetLimits(long bytes, long unpackedBytes, int sheets, int rows, int cells, Duration time) {
    public static final SheetLimits USUAL =
            new SheetLimits(20L << 20, 200L << 20, 100, 50_000, 3_000_000, Duration.ofSeconds(60));
}
