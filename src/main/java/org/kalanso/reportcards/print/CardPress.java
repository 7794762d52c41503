package org.kalanso.reportcards.print;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.paper.QrPicture;
import org.kalanso.platform.text.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays report cards out as one PDF, each beginning on a page of its own, in the order given. */
@Component
class CardPress {
    private static final int PIECE = 10;

    private final TemplateEngine templates;
    private final Messages messages;
    private final Paper paper;

    CardPress(TemplateEngine templates, Messages messages, Paper paper) {
        this.templates = templates;
        this.messages = messages;
        this.paper = paper;
    }

    /**
     * @param cards at least one
     * @param logos pictures of the schools' logos, by the name in {@link org.kalanso.reportcards.card.CardSchool#logo}
     */
    byte[] print(List<PrintedCard> cards, Map<String, byte[]> logos) {
        return print(cards, logos, laidOut -> {});
    }

    /** @param laidOut hears how many more cards are on paper, a few at a time and from more than one thread */
    byte[] print(List<PrintedCard> cards, Map<String, byte[]> logos, IntConsumer laidOut) {
        var pictures = new HashMap<>(logos);
        pictures.put("bogolan", Static.BOGOLAN);
        var sheets = new ArrayList<CardSheet>(cards.size());
        for (PrintedCard card : cards) {
            String seal = card.seal();
            String picture = seal == null ? null : "seal-" + sheets.size();
            if (seal != null) pictures.put("seal-" + sheets.size(), QrPicture.png(seal));
            String logo = card.content().school().logo();
            sheets.add(new CardSheet(card, picture, logo != null && logos.containsKey(logo) ? logo : null, messages));
        }
        return paper.render(pieces(sheets, laidOut), pictures);
    }

    private List<Piece> pieces(List<CardSheet> sheets, IntConsumer laidOut) {
        return IntStream.iterate(0, from -> from < sheets.size(), from -> from + PIECE)
                .mapToObj(from -> new Piece(sheets.subList(from, Math.min(from + PIECE, sheets.size())), laidOut))
                .toList();
    }

    /** A few cards, written when the ones before are laid out. */
    private final class Piece implements Paper.Piece {
        private final List<CardSheet> sheets;
        private final IntConsumer laidOut;

        Piece(List<CardSheet> sheets, IntConsumer laidOut) {
            this.sheets = sheets;
            this.laidOut = laidOut;
        }

        @Override
        public String xhtml() {
            var out = new StringOutput();
            templates.render("reportcards/print/cards.jte", Map.of("sheets", sheets, "style", Static.STYLE), out);
            return out.toString();
        }

        @Override
        public void laidOut() {
            laidOut.accept(sheets.size());
        }
    }

    /** Read with the first print. */
    private static final class Static {
        static final byte[] BOGOLAN = read("paper/bogolan.png");
        static final String STYLE = new String(read("paper/card.css"), StandardCharsets.UTF_8);

        private static byte[] read(String file) {
            try (var in = new ClassPathResource(file).getInputStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
