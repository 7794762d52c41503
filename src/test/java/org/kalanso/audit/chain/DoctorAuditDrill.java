package org.kalanso.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.RealProgram;

/** One command by which an inspector verifies that nobody tidied the journal. */
class DoctorAuditDrill {
    @Test
    void the_doctor_says_that_the_journal_is_whole_and_where_it_is_not() throws Exception {
        try (var journal = new OwnJournal()) {
            UUID school = UUID.randomUUID();
            journal.write(school, 30);
            journal.sealer.seal();
            journal.write(school, 2);

            RealProgram whole = doctor(journal);
            assertThat(whole.exitCode()).as(whole.said()).isZero();
            assertThat(whole.said())
                    .contains("Le journal est entier : 30 écritures vérifiées dans 1 chaînes.")
                    .contains(journal.store.end(school).orElseThrow().fingerprint())
                    .contains("2 écritures du journal ne sont pas encore scellées (n° 31, 32)")
                    .doesNotContain("✗");

            try (Connection mighty = journal.superuser();
                    Statement statement = mighty.createStatement()) {
                statement.execute("update audit.entry set after = '{\"value\": 18}' where id = 12");
                mighty.commit();
            }
            RealProgram tidied = doctor(journal);
            assertThat(tidied.exitCode()).isEqualTo(1);
            assertThat(tidied.said())
                    .contains("✗ Journal de l’école " + school
                            + ", place 12 : l’écriture 12 ne dit plus ce qu’elle disait.")
                    .doesNotContain("Le journal est entier");
        }
    }

    private static RealProgram doctor(OwnJournal journal) {
        return RealProgram.command(
                journal.folder.root(),
                0,
                Map.of("KALANSO_MASTER_KEY", HexFormat.of().formatHex(new byte[32])),
                List.of("doctor", "--audit", "--data", journal.folder.root().toString()));
    }
}
