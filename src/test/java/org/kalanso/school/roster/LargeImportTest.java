package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole town's school in one file; how long it takes is the bench's row {@code import-5000}. */
class LargeImportTest extends ImportingTest {
    private static final int PUPILS = 5_000;

    @Test
    void five_thousand_pupils_come_in_and_the_bar_reaches_its_end() {
        JsonNode preview = dropText(list());
        JsonNode job = confirm(preview, "ALL");

        assertThat(count("student")).isEqualTo(PUPILS);
        assertThat(count("guardian")).isEqualTo(2 * PUPILS);
        assertThat(job.path("done").asInt()).isEqualTo(PUPILS);
        assertThat(job.path("total").asInt()).isEqualTo(PUPILS);
    }

    private static String list() {
        var text = new StringBuilder("Matricule;Nom;Prénoms;Sexe;Né(e) le;Lieu;Classe;Père;Tél père;Mère;Tél mère\n");
        for (int i = 0; i < PUPILS; i++)
            text.append("G%05d;BAH;Aïcha %d;F;12/03/2012;Conakry;%de %d;Père %d;622%06d;Mère %d;664%06d\n"
                    .formatted(i, i, 7 + i % 4, 1 + i / 4 % 25, i, i, i, i));
        return text.toString();
    }
}
