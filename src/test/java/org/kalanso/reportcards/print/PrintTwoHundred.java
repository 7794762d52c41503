package org.kalanso.reportcards.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.text.Messages;

/** A program of its own for the bench: prints 200 cards of two pages as one document, as often as it is told, and says how long each took. */
public final class PrintTwoHundred {
    private static final int CARDS = 200;

    private PrintTwoHundred() {}

    /** @param args how many times; for each a line "milliseconds bytes pages" */
    public static void main(String[] args) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var press = new CardPress(engine, new Messages(), new Paper());
        for (int run = 0; run < Integer.parseInt(args[0]); run++) {
            var cards = IntStream.rangeClosed(1, CARDS)
                    .mapToObj(roll -> new PrintedCard(
                            SampleCards.twoPages(roll),
                            "HTTPS://KALANSO.EXAMPLE.ORG/VERIFY#" + "0A1B2C3D4E".repeat(25) + roll,
                            1))
                    .toList();
            long start = System.nanoTime();
            byte[] pdf = press.print(cards, Map.of());
            long took = (System.nanoTime() - start) / 1_000_000;
            try (var document = Loader.loadPDF(pdf)) {
                System.out.println(took + " " + pdf.length + " " + document.getNumberOfPages());
            }
        }
    }
}
