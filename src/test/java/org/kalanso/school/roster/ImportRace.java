package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.rosterfile.Choices;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people import the same list, of pupils who have no matricule yet, at the same moment. */
class ImportRace extends ImportingTest {
    private static final String LIST =
            "Matricule;Nom;Prénoms;Classe\n;BAH;Aïcha;7e A\n;SOW;Ali;7e A\n;BARRY;Zoé;7e A\n";

    @Autowired
    KnownRosterStore roster;

    @Autowired
    RosterWriter writer;

    @Autowired
    ImportTransactions transactions;

    /** Without the lock and the look at the roster's version every pupil would be there twice. */
    @Test
    void with_the_guard_off_every_pupil_comes_twice() throws Exception {
        confirm(dropText("Matricule;Nom;Prénoms;Classe\nA1;DIALLO;Awa;7e A\n"), "ALL");
        PersonId by = person(Role.HEAD);
        KnownRoster known = roster.of(school.value());
        var reading = RosterReading.of(
                LIST.getBytes(StandardCharsets.UTF_8), Choices.NONE, Map.of(), LocalDate.of(2026, 11, 2));
        RosterPlan plan = RosterPlan.of(Objects.requireNonNull(reading.pupils()), known);
        for (int i = 0; i < 2; i++) {
            // the remembered rows are a guard too
            sql.sql("delete from school.roster_row where school_id = :school")
                    .param("school", school.value())
                    .update();
            transactions.whole().executeWithoutResult(status -> writer.write(plan, known, school, by, more -> {}));
        }
        assertThat(count("student")).isEqualTo(7);
    }

    @Test
    void of_two_imports_at_once_one_waits_and_is_asked_again() throws Exception {
        List<UUID> imports = new ArrayList<>();
        for (int i = 0; i < 2; i++)
            imports.add(UUID.fromString(dropText(LIST).path("id").asString()));
        var start = new CountDownLatch(1);
        int done = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = imports.stream()
                    .map(id -> people.submit(() -> {
                        start.await();
                        return imported(id);
                    }))
                    .toList();
            start.countDown();
            for (Future<Boolean> answer : answers) if (answer.get()) done++;
        }
        assertThat(done).isOne();
        assertThat(count("student")).isEqualTo(3);
        assertThat(one("select count(*) from school.roster_import where school_id = :school and state = 'PREVIEW'"))
                .as("the other one is shown again")
                .isOne();
    }

    private boolean imported(UUID id) {
        var answer = head.json("POST", "/api/v1/imports/" + id + "/confirm", Map.of("rows", "ALL"));
        if (answer.status() == 409) return false;
        try {
            jobDone(head, UUID.fromString(answer.json().path("job").asString()));
            return true;
        } catch (AssertionError failed) {
            return false;
        }
    }
}
