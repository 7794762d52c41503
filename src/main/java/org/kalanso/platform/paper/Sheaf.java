package org.kalanso.platform.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Pages of one document with one set of fonts, laid out by one thread. */
final class Sheaf implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final List<PaperFonts.Embedded> fonts;
    private final Map<String, byte[]> pictures;

    Sheaf(PaperFonts fonts, Map<String, byte[]> pictures) throws IOException {
        this.fonts = fonts.in(document);
        this.pictures = pictures;
    }

    Sheaf lay(List<? extends Paper.Piece> pieces) throws IOException {
        for (Paper.Piece piece : pieces) {
            lay(piece.xhtml());
            piece.laidOut();
        }
        return this;
    }

    private void lay(String xhtml) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withProducer("Kalanso")
                .useUnicodeLineBreaker(new LineBreaks())
                .useProtocolsStreamImplementation(uri -> picture(uri), "picture")
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

    private FSStream picture(String uri) {
        byte[] picture = pictures.get(uri.substring(uri.indexOf(':') + 1));
        if (picture == null) throw new IllegalArgumentException("no picture for " + uri);
        return new Bytes(picture);
    }

    /** The other's pages behind these; it must stay open until {@link #bytes()} was asked for. */
    Sheaf followedBy(Sheaf other) throws IOException {
        // Saving makes the subsets of this document's fonts only.
        for (PaperFonts.Embedded font : other.fonts) font.font().subset();
        for (PDPage page : other.document.getPages()) document.addPage(page);
        return this;
    }

    /** Says so itself, and takes its number from it: else both come from the clock. */
    Sheaf dated(Instant dated) {
        var calendar = GregorianCalendar.from(dated.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId(dated.toEpochMilli());
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream(256 * 1024);
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
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
