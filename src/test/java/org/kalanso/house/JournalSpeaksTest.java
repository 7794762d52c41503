package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs near the end: whatever any test did that the journal noted, the journal's page can say in words. */
@Order(Integer.MAX_VALUE - 1)
class JournalSpeaksTest extends KalansoTest {
    @Autowired
    private Messages messages;

    @Autowired
    private SignIn signIn;

    @Test
    void every_act_that_the_run_left_in_the_journal_has_a_sentence() {
        var school = new SmallClass(sql).marked();
        school.api(signIn, stranger(), school.head).json("POST", school.councilPath() + "/freeze", null);

        List<String> acts = sql.sql("select distinct act from audit.entry order by act")
                .query((row, n) -> row.getString(1))
                .list();

        assertThat(acts).contains("council.frozen");
        assertThat(acts)
                .filteredOn(act -> !act.startsWith("test."))
                .filteredOn(act -> !messages.has("journal.act." + act))
                .isEmpty();
    }
}
