package org.kalanso.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.audit.Recorded;

/** How entries come into the chain, what the application may not do, and what a verification says. */
class ChainTest {
    private static OwnJournal journal;

    @BeforeAll
    static void begin() {
        journal = new OwnJournal();
    }

    @AfterAll
    static void end() {
        journal.close();
    }

    @Test
    void entries_are_counted_as_loose_until_they_are_sealed() throws SQLException {
        UUID school = UUID.randomUUID();
        long before = journal.verify().loose();
        journal.write(school, 7);
        assertThat(journal.verify().loose()).isEqualTo(before + 7);
        journal.sealer.seal();
        var report = journal.verify();
        assertThat(report.loose()).isZero();
        assertThat(report.faults()).isEmpty();
        assertThat(report.ends().stream().filter(end -> end.school().equals(school)))
                .singleElement()
                .satisfies(end -> assertThat(end.position()).isEqualTo(7));
    }

    @Test
    void who_writes_waits_for_nobody_and_what_commits_late_is_sealed_late() throws SQLException {
        UUID school = UUID.randomUUID();
        try (Connection slow =
                journal.database().access().connect(journal.database().access().app())) {
            slow.setAutoCommit(false);
            insert(slow, school);
            journal.write(school, 2);
            for (int i = 0; i < 5; i++) journal.sealer.seal();
            assertThat(journal.store.end(school).orElseThrow().position()).isEqualTo(2);
            slow.commit();
        }
        journal.sealer.seal();
        assertThat(journal.store.end(school).orElseThrow().position()).isEqualTo(3);
        assertThat(journal.verify().isWhole()).isTrue();
    }

    @Test
    void of_many_sealers_at_once_each_entry_gets_one_place() throws Exception {
        UUID school = UUID.randomUUID();
        List<Sealer> sealers = List.of(journal.sealer, journal.anotherSealer(), journal.anotherSealer());
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(() -> {
                for (int i = 0; i < 60; i++) journal.write(school, 5);
            }));
            for (Sealer sealer : sealers)
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 60; i++) sealer.seal();
                }));
            for (Future<?> each : all) each.get();
        }
        journal.sealer.seal();
        assertThat(journal.store.end(school).orElseThrow().position()).isEqualTo(300);
        assertThat(journal.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "link", "anchor"})
    void the_application_may_neither_change_nor_remove_nor_empty_the_journal(String table) {
        for (String statement : List.of(
                "update audit.%s set school_id = school_id",
                "delete from audit.%s",
                "truncate audit.%s",
                "alter table audit.%s disable trigger all",
                "drop table audit.%s"))
            assertThatThrownBy(() -> journal.sql.sql(statement.formatted(table)).update())
                    .as(statement)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .satisfies(refusal ->
                            assertThat(((SQLException) refusal).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void the_hash_is_made_by_the_database_whoever_writes_something_else() throws SQLException {
        journal.sql.sql("""
                insert into audit.entry (at, act, object_kind, object_id, hash)
                values (now(), 'mark.changed', 'mark', 'forged', '\\x00')""").update();
        journal.sealer.seal();
        assertThat(journal.verify().faults()).isEmpty();
    }

    @Test
    void the_end_that_was_cut_off_is_remembered_even_when_the_chain_goes_on() throws Exception {
        try (var own = new OwnJournal()) {
            UUID school = UUID.randomUUID();
            own.write(school, 10);
            own.sealer.seal();
            try (Connection mighty = own.superuser();
                    Statement statement = mighty.createStatement()) {
                statement.execute("delete from audit.entry where id > 6");
                statement.execute("delete from audit.link where position > 6");
                mighty.commit();
            }
            own.write(school, 20);
            own.sealer.seal();
            assertThat(own.verify().faults()).extracting(Fault::kind).containsOnly(Fault.Kind.CUT);
            assertThat(Files.readString(own.folder.root().resolve("journal/anchors")))
                    .contains(" 10 ", "lost");
        }
    }

    @Test
    void what_is_older_than_is_kept_goes_with_an_entry_and_the_chain_stays_whole() throws SQLException {
        UUID school = UUID.randomUUID();
        old(school, 4, "5 years");
        old(school, 3, "1 year");
        journal.sealer.seal();
        var cleanUp = new CleanUpJournal(journal.store, journal.master, event -> record((Recorded) event));
        assertThatThrownBy(() -> cleanUp.before(school, Instant.now()))
                .rootCause()
                .hasMessageContaining("keeps its last two years");
        assertThat(cleanUp.before(school, Instant.now().minus(Duration.ofDays(3 * 365))))
                .isEqualTo(4);
        journal.sealer.seal();
        assertThat(journal.store.at(school, 4)).isEmpty();
        assertThat(journal.store.end(school).orElseThrow().position()).isEqualTo(8);
        assertThat(journal.verify().faults()).isEmpty();
        assertThat(cleanUp.before(school, Instant.now().minus(Duration.ofDays(3 * 365))))
                .isZero();
    }

    @Test
    void an_anchor_of_another_day_is_asked_for_too() throws Exception {
        UUID school = UUID.randomUUID();
        journal.write(school, 5);
        journal.sealer.seal();
        var there = journal.store.end(school).orElseThrow();
        try (Connection connection = journal.superuser()) {
            var known = new ArrayList<>(Memory.of(journal.folder).all());
            known.add(new Standing(school, 3, there.mac()));
            assertThat(journal.verify(connection, known).faults())
                    .containsExactly(new Fault(Fault.Kind.CUT, school, 3, null));
        }
        assertThat(Path.of(journal.folder.root().toString(), "journal", "ends")).exists();
        assertThat(there.fingerprint()).matches("[0-9A-F]{4}(-[0-9A-F]{4}){3}");
    }

    private static void old(UUID school, int entries, String age) {
        journal.sql
                .sql("""
                        insert into audit.entry (at, school_id, act, object_kind, object_id)
                        select now() - cast(:age as interval), :school, 'mark.changed', 'mark', 'old' from generate_series(1, :n)""")
                .param("age", age)
                .param("school", school)
                .param("n", entries)
                .update();
    }

    private static void record(Recorded act) {
        journal.sql
                .sql("""
                        insert into audit.entry (at, school_id, act, object_kind, object_id, after)
                        values (now(), :school, :act, :kind, :id, cast(:after as jsonb))""")
                .param("school", java.util.Objects.requireNonNull(act.school()).value())
                .param("act", act.act())
                .param("kind", act.objectKind())
                .param("id", act.objectId())
                .param("after", new tools.jackson.databind.json.JsonMapper().writeValueAsString(act.after()))
                .update();
    }

    private static void insert(Connection connection, UUID school) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into audit.entry (at, school_id, act, object_kind, object_id) values (now(), '"
                    + school + "', 'mark.changed', 'mark', 'slow')");
        }
    }
}
