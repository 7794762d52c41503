package org.kalanso.platform.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR picture: black and white PNG, a quiet zone of four modules around. Level M mends what a fold or a stain hides (15 %).
 * Texts of 0–9, A–Z and {@code $%*+-./:} alone give smaller pictures.
 */
public final class QrPicture {
    private static final int QUIET = 4;
    /** Dots a module: enough for a sharp print at three centimetres, and few bytes. */
    private static final int DOTS = 4;

    private QrPicture() {}

    public static byte[] png(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var out = new ByteArrayOutputStream(1024);
            ImageIO.write(image(matrix), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR picture: " + text.length() + " characters", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(ByteMatrix matrix) {
        int side = (matrix.getWidth() + 2 * QUIET) * DOTS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) image.setRGB(x, y, dark(matrix, x, y) ? 0 : 0xffffff);
        return image;
    }

    private static boolean dark(ByteMatrix matrix, int x, int y) {
        int column = x / DOTS - QUIET;
        int row = y / DOTS - QUIET;
        boolean inside = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
        return inside && matrix.get(column, row) == 1;
    }
}
