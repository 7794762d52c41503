package org.kalanso.school.institution;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.kalanso.school.SchoolProblem;

/**
 * A school's logo, always a picture this program wrote itself: what was sent is decoded and drawn anew, so that nothing hidden
 * in a file (a script, a place where it was taken) goes on to whoever looks at it.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 * @param sha256 of the content, lower-case hexadecimal
 */
record Logo(byte[] content, String type, String sha256) {
    /** More bytes than any logo needs; asked before anything is decoded. */
    static final int MOST_BYTES = 4_000_000;

    private static final int MOST_PIXELS = 5_000;
    /** Sharp at 5 cm on paper with 300 points to the inch. */
    private static final int SIDE = 600;

    /** @throws org.kalanso.platform.problem.Problem 422 on {@code logo} for what is no PNG or JPEG, or far too large */
    static Logo of(byte[] sent) {
        if (sent.length > MOST_BYTES) throw SchoolProblem.pictureTooLarge();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw SchoolProblem.notAPicture();
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) throw SchoolProblem.notAPicture();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS)
                    throw SchoolProblem.pictureTooLarge();
                return written(drawn(reader.read(0), format.equals("png")), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            throw SchoolProblem.notAPicture();
        }
    }

    private static BufferedImage drawn(BufferedImage source, boolean alpha) {
        double scale = Math.min(1.0, (double) SIDE / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var drawn = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(source, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static Logo written(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        byte[] content = out.toByteArray();
        return new Logo(content, "image/" + format, sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
