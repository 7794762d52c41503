package org.kalanso.platform.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of well-formed XHTML with a print style sheet inside ({@code <style>}). Text stays text: it can be selected and
 * searched. Only pictures handed over with the page are shown ({@code <img src="picture:name">}); nothing is ever fetched.
 *
 * <p>Fonts: {@value PaperFonts#SANS} (regular, 600, italic) and {@value PaperFonts#SERIF} (regular, bold), subset into the document.
 */
@Component
public class Paper {
    /** Layout is memory and processor for as long as it lasts: two at once would only make each slower. */
    private static final int AT_ONCE = 1;

    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    public Paper() {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] render(String xhtml) {
        return render(xhtml, Map.of());
    }

    /** @param pictures PNG or JPEG by the name under which the page shows them */
    public byte[] render(String xhtml, Map<String, byte[]> pictures) {
        return render(List.of(xhtml), pictures);
    }

    /**
     * Several pieces, each beginning on a new page, as one document with one set of fonts. Each is laid out and let go before
     * the next is asked for: layout takes more than a megabyte a page, and a school's box has little memory.
     */
    public byte[] render(Iterable<String> pieces, Map<String, byte[]> pictures) {
        presses.acquireUninterruptibly();
        try (var document = new PDDocument()) {
            var fonts = Fonts.LOADED.in(document);
            for (String piece : pieces) lay(piece, pictures, document, fonts);
            var out = new ByteArrayOutputStream(256 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    private static void lay(
            String xhtml, Map<String, byte[]> pictures, PDDocument document, List<PaperFonts.Embedded> fonts)
            throws IOException {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withProducer("Kalanso")
                .useUnicodeLineBreaker(new LineBreaks())
                .useProtocolsStreamImplementation(uri -> picture(pictures, uri), "picture")
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("picture:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(xhtml, null)
                .toStream(OutputStream.nullOutputStream());
        fonts.forEach(font -> font.addTo(builder));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static FSStream picture(Map<String, byte[]> pictures, String uri) {
        byte[] picture = pictures.get(uri.substring(uri.indexOf(':') + 1));
        if (picture == null) throw new IllegalArgumentException("no picture for " + uri);
        return new Bytes(picture);
    }

    /** Read when the first paper is printed: a program that prints nothing need not hold them. */
    private static final class Fonts {
        static final PaperFonts LOADED = new PaperFonts();
    }

    private record Bytes(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            throw new UnsupportedOperationException("a picture is no text");
        }
    }
}
