package org.kalanso.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of our paper, read and parsed once for the life of the program. Source Sans 3 for text and figures (all as wide
 * as each other, so columns align), Gentium Book Plus for names and titles; Gentium also has every letter of the languages of
 * West and Central Africa and stands in where the other lacks one. Both under the SIL Open Font License, unchanged.
 */
final class PaperFonts {
    static final String SANS = "Source Sans 3";
    static final String SERIF = "Gentium Book Plus";

    private final List<Face> faces = List.of(
            Face.read("SourceSans3-Regular", SANS, 400, FontStyle.NORMAL),
            Face.read("SourceSans3-SemiBold", SANS, 600, FontStyle.NORMAL),
            Face.read("SourceSans3-Italic", SANS, 400, FontStyle.ITALIC),
            Face.read("GentiumBookPlus-Regular", SERIF, 400, FontStyle.NORMAL),
            Face.read("GentiumBookPlus-Bold", SERIF, 700, FontStyle.NORMAL));

    /** The fonts of one document, for every piece of it. */
    List<Embedded> in(PDDocument document) throws IOException {
        var embedded = new ArrayList<Embedded>();
        for (Face face : faces) embedded.add(new Embedded(face, PDType0Font.load(document, face.font(), true)));
        return embedded;
    }

    record Embedded(Face face, PDFont font) {
        void addTo(PdfRendererBuilder builder) {
            builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), face.style(), true);
        }
    }

    record Face(TrueTypeFont font, String family, int weight, FontStyle style) {
        static Face read(String file, String family, int weight, FontStyle style) {
            try (var in = new ClassPathResource("paper/fonts/" + file + ".ttf").getInputStream()) {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                // ligatures and their kin: FontBox looks for them with regular expressions, twenty times slower than
                // all the rest
                font.setEnableGsub(false);
                return new Face(font, family, weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
