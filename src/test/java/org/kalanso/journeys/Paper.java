package org.kalanso.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed document, read as a person and a phone's camera read it. */
public final class Paper {
    /** As a phone comes nearer. */
    private static final List<Integer> DOTS_PER_INCH = List.of(150, 200, 300, 400);

    private final byte[] pdf;

    public Paper(byte[] pdf) {
        this.pdf = pdf;
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public String text() {
        return read(document -> new PDFTextStripper().getText(document));
    }

    /** What the QR picture says, on whichever page it stands. */
    public String scanned() {
        return read(document -> {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++)
                for (int dots : DOTS_PER_INCH) {
                    var found = decoded(renderer.renderImageWithDPI(page, dots));
                    if (found.isPresent()) return found.get();
                }
            throw new AssertionError("no QR picture on the paper that can be read");
        });
    }

    private static Optional<String> decoded(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
