package org.kalanso.reportcards.print;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.paper.QrPicture;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.card.CardContent;

class CardPressTest {
    private static final String SEAL = "HTTPS://KALANSO.EXAMPLE.ORG/VERIFY#" + "0A1B2C3D4E".repeat(25);
    private static final CardPress PRESS = press();

    @Test
    void a_card_says_who_it_is_about_and_adds_up() throws IOException {
        String text = text(print("card-guinea", List.of(new PrintedCard(SampleCards.guinea(), SEAL, 1))));

        assertThat(text)
                .contains(
                        "RÉPUBLIQUE DE GUINÉE", "Travail – Justice – Solidarité", "Collège Tata Fatoumata", "2026-2027")
                .contains("N’DIAYE-DIALLO Mariama Ciré", "CTF/26/0011", "7e A", "vers 2012 à Labé", "Féminin")
                .contains("Éducation civique et", "Mme Sylla Mariama", "1re", "7,75 · abs", "disp")
                .contains(
                        "258,00", "12,29", "/ 20", "4e", "/ 61", "Assez bien", "63,9 %", "☑", "l’histoire demande plus")
                .contains("Fait à Conakry, le 18 décembre 2026", "page 1 / 1")
                .doesNotContain("Duplicata", "Version 2", "#", "République du Sénégal");
    }

    @Test
    void a_bilingual_reprint_of_a_correction_says_everything_twice_and_what_it_is() throws IOException {
        String text = text(print("card-cameroon", List.of(new PrintedCard(SampleCards.cameroon(7), SEAL, 2))));

        assertThat(text)
                .contains("RÉPUBLIQUE DU CAMEROUN", "REPUBLIC OF CAMEROON", "Peace – Work – Fatherland")
                .contains("DUPLICATA N° 2", "Version 2 du 1er avril 2027", "26 mars 2027", "note de chimie corrigée")
                .contains(
                        "Mathématiques",
                        "Mathematics · M. Fouda Atangana",
                        "Second term",
                        "Fairly good",
                        "2e",
                        "ex æquo")
                .contains("Séquence 4 : 13,72 (1er)", "425,25", "page 1 / 1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "6, 1", "8, 1", "9, 1", "10, 1", "11, 1", "12, 1", "13, 1", "14, 1", "15, 1", "20, 2"})
    void a_card_fills_one_page_or_goes_well_onto_a_second(int subjects, int pages) throws IOException {
        var card = SampleCards.first(SampleCards.cameroon(7, subjects));
        byte[] pdf = print("card-" + subjects, List.of(new PrintedCard(card, SEAL, 1)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as("%s", CardFit.of(card)).isEqualTo(pages);
            var stripper = inReadingOrder();
            stripper.setStartPage(pages);
            assertThat(stripper.getText(document)).contains("Conseil de classe", "Mme Atangana Odile");
            if (pages == 2) assertThat(stripper.getText(document)).contains("Observations de la famille");
        }
    }

    @Test
    void a_school_that_prints_english_alone_says_nothing_in_french() throws IOException {
        assertThat(text(print("card-english", List.of(new PrintedCard(SampleCards.english(), SEAL, 2)))))
                .contains("Report card", "REPUBLIC OF CAMEROON", "Peace – Work – Fatherland", "General average")
                .contains("13.72", "1st", "DUPLICATE NO. 2", "26 March 2027")
                .doesNotContain("Moyenne", "Rang", "Conseil de classe", "RÉPUBLIQUE", "13,72");
    }

    @Test
    void a_picture_that_is_no_png_or_jpeg_is_left_out_and_the_card_is_printed() throws IOException {
        assertThat(Logo.printable("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Logo.printable(QrPicture.png("x"))).isTrue();
        assertThat(text(print("card-no-logo", List.of(new PrintedCard(SampleCards.withLogo("abc"), SEAL, 1)))))
                .contains("FOUDA ATANGANA");
    }

    @Test
    void a_draft_says_that_it_proves_nothing() throws IOException {
        assertThat(text(print("card-draft", List.of(new PrintedCard(SampleCards.guinea(), null, 0)))))
                .contains("BROUILLON");
    }

    @Test
    void two_hundred_cards_of_two_pages_are_one_light_document_in_the_order_asked() throws IOException {
        var cards = IntStream.rangeClosed(1, 200)
                .mapToObj(roll -> new PrintedCard(SampleCards.twoPages(roll), SEAL + roll, 1))
                .toList();

        byte[] pdf = print("cards-200", cards);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(400);
            var stripper = inReadingOrder();
            for (int roll : new int[] {1, 2, 100, 199, 200}) {
                stripper.setStartPage(roll * 2 - 1);
                stripper.setEndPage(roll * 2);
                assertThat(stripper.getText(document))
                        .contains("26LMB%04d".formatted(roll), "page 1 / 2", "page 2 / 2");
            }
        }
        assertThat(pdf.length / 400).as("bytes a page").isLessThan(40 * 1024);
    }

    @Test
    void whoever_waits_hears_of_cards_while_they_are_laid_out() {
        var cards = IntStream.rangeClosed(1, 45)
                .mapToObj(roll -> new PrintedCard(SampleCards.guinea(), SEAL + roll, 1))
                .toList();
        var heard = new ArrayList<Integer>();

        PRESS.print(cards, Map.of(), heard::add);

        assertThat(heard).containsExactlyInAnyOrder(10, 10, 10, 10, 5);
    }

    @Test
    void every_font_travels_with_the_paper() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(print("card-fonts", List.of(new PrintedCard(SampleCards.guinea(), SEAL, 1))))) {
            var fonts = document.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                PDFont font = fonts.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void letters_of_african_languages_have_a_shape() throws IOException {
        CardContent card = SampleCards.guinea();
        var pupil = card.pupil();
        var named = new org.kalanso.reportcards.card.CardPupil(
                "Ɲaari Ŋgɔ", "Ƴero Ɓɛɗo", null, null, "", null, null, pupil.className(), null, true, "");
        var other = SampleCards.of(card, named);

        assertThat(text(print("card-letters", List.of(new PrintedCard(other, null, 1)))))
                .contains("ƝAARI ŊGƆ Ƴero Ɓɛɗo")
                .doesNotContain("#");
    }

    private static byte[] print(String name, List<PrintedCard> cards) throws IOException {
        byte[] pdf = PRESS.print(cards, Map.of());
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper", name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return inReadingOrder().getText(document);
        }
    }

    private static PDFTextStripper inReadingOrder() {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper;
    }

    private static CardPress press() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        try {
            return new CardPress(engine, new Messages(), new Paper());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
