package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole town's school in one file. */
class LargeImportTest extends ImportingTest {
    private static final int PUPILS = 5_000;
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Test
    void five_thousand_pupils_come_in_within_fifteen_seconds_and_the_bar_moves() {
        long began = System.nanoTime();
        JsonNode preview = dropText(list());
        JsonNode job = confirm(preview, "ALL");
        Duration taken = Duration.ofNanos(System.nanoTime() - began);

        assertThat(count("student")).isEqualTo(PUPILS);
        assertThat(count("guardian")).isEqualTo(2 * PUPILS);
        assertThat(job.path("done").asInt()).isEqualTo(PUPILS);
        assertThat(job.path("total").asInt()).isEqualTo(PUPILS);
        assertThat(taken).isLessThan(LIMIT);
    }

    private static String list() {
        var text = new StringBuilder("Matricule;Nom;Prénoms;Sexe;Né(e) le;Lieu;Classe;Père;Tél père;Mère;Tél mère\n");
        for (int i = 0; i < PUPILS; i++)
            text.append("G%05d;BAH;Aïcha %d;F;12/03/2012;Conakry;%de %d;Père %d;622%06d;Mère %d;664%06d\n"
                    .formatted(i, i, 7 + i % 4, 1 + i / 4 % 25, i, i, i, i));
        return text.toString();
    }
}
