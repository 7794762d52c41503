package org.kalanso.accounts.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.kalanso.accounts.AccountsProblem;

/**
 * A square picture in two sizes, JPEG, without metadata. What was sent is measured before it is decoded, and decoded no larger than
 * needed: a small file that unpacks into gigabytes is refused by its header.
 *
 * @param small 64 × 64
 * @param large 256 × 256
 */
record Portrait(byte[] small, byte[] large, String sha256) {
    static final int MOST_BYTES = 5_000_000;
    private static final int MOST_SIDE = 8_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int DECODED = 1_024;
    private static final int LARGE = 256;
    private static final int SMALL = 64;
    private static final float QUALITY = 0.85f;

    /** @throws org.kalanso.platform.problem.Problem 422 on {@code file} for what is no JPEG or PNG, or far too large */
    static Portrait of(byte[] sent) {
        if (sent.length > MOST_BYTES) throw AccountsProblem.photoTooLarge();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw AccountsProblem.notAPhoto();
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) throw AccountsProblem.notAPhoto();
            try {
                reader.setInput(in, true, true);
                var large = square(decoded(reader), LARGE, Orientation.of(sent));
                var written = written(large);
                return new Portrait(written(square(large, SMALL, 1)), written, sha256(written));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            throw AccountsProblem.notAPhoto();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS)
            throw AccountsProblem.photoTooLarge();
        int step = Math.max(1, Math.min(width, height) / DECODED);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** The middle of the picture, upright. @param orientation as EXIF counts it, 1 to 8 */
    private static BufferedImage square(BufferedImage source, int side, int orientation) {
        double scale = (double) side / Math.min(source.getWidth(), source.getHeight());
        var drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, side, side);
        var place = new AffineTransform();
        place.translate(side / 2.0, side / 2.0);
        place.concatenate(Orientation.upright(orientation));
        place.scale(scale, scale);
        place.translate(-source.getWidth() / 2.0, -source.getHeight() / 2.0);
        pen.drawRenderedImage(source, place);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
