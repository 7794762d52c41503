package org.kalanso.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed document, read as a person and a phone's camera read it. */
final class Paper {
    private static final int DOTS_PER_INCH = 200;
    private final byte[] pdf;

    Paper(byte[] pdf) {
        this.pdf = pdf;
    }

    int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    String text() {
        return read(document -> new PDFTextStripper().getText(document));
    }

    /** What the first QR picture of the first page says. */
    String scanned() {
        return read(document -> {
            var image = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
                        .getText();
            } catch (NotFoundException none) {
                throw new AssertionError("no QR picture on the paper", none);
            } catch (ReaderException broken) {
                throw new AssertionError("the QR picture can't be read", broken);
            }
        });
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
