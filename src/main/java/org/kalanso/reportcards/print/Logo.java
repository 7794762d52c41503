package org.kalanso.reportcards.print;

import java.util.Arrays;

/**
 * The picture of a school on its paper: PNG or JPEG. An SVG is refused: it is a program that draws, may fetch and may run for
 * ever, and a school has its picture as PNG as well. A card whose school has no printable picture is printed without one.
 */
final class Logo {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private Logo() {}

    /** By its first bytes: what it is called does not count. */
    static boolean printable(byte[] picture) {
        return begins(picture, PNG) || begins(picture, JPEG);
    }

    private static boolean begins(byte[] picture, byte[] with) {
        return picture.length > with.length && Arrays.equals(Arrays.copyOf(picture, with.length), with);
    }
}
