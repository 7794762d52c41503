package org.kalanso.accounts.photo;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone was held: the one thing read from a JPEG's metadata (EXIF 2.3, tag 0x0112) before it is dropped. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int EXIF = 0xFFE1;
    private static final int PICTURE = 0xFFDA;

    private Orientation() {}

    /** @return 1 to 8; 1 where nothing readable says otherwise */
    static int of(byte[] file) {
        try {
            return in(ByteBuffer.wrap(file));
        } catch (RuntimeException cut) {
            return UPRIGHT;
        }
    }

    private static int in(ByteBuffer file) {
        if (file.getShort() != (short) 0xFFD8) return UPRIGHT;
        while (file.remaining() > 4) {
            int marker = file.getShort() & 0xffff;
            int length = file.getShort() & 0xffff;
            if (marker == PICTURE || length < 2) return UPRIGHT;
            if (marker == EXIF && length > 16) return exif(file.slice(file.position(), length - 2));
            file.position(file.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static int exif(ByteBuffer part) {
        if (part.getInt() != 0x45786966) return UPRIGHT; // "Exif"
        var tiff = part.slice(6, part.capacity() - 6);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int entries = tiff.getShort(first) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = first + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** What turns a picture held that way upright, about its middle. */
    static AffineTransform upright(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 0, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 0, 0);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 0);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 0, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 0, 0);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 0);
            default -> new AffineTransform();
        };
    }
}
