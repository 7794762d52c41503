package org.kalanso.school.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.Kalanso;
import org.kalanso.TestDatabase;
import org.kalanso.Visitor;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On an installation of its own, for the demo only ever fills an empty one. */
@Tag("program")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DemoTest {
    private static final String OF_COLLEGE =
            "reportcards.mark m join school.institution i on i.id = m.school_id where i.short_name = 'CTF'";
    private static final String COUNCILS =
            "reportcards.council c join school.class_group g on g.id = c.class_id join school.institution i on i.id = g.school_id where c.state = 'FROZEN' and i.short_name = ";

    private RunningDatabase database;
    private ConfigurableApplicationContext program;
    private List<DemoFiller> fillers;

    @BeforeAll
    void fill() {
        DataFolder folder = TestDatabase.freshFolder();
        database = TestDatabase.start(folder);
        new Migrations(database.access()).run();
        program = new SpringApplicationBuilder(Kalanso.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    context.registerBean(DataFolder.class, () -> folder);
                    context.registerBean(MasterKey.class, () -> MasterKey.of(new byte[32]));
                    context.registerBean("runningDatabase", RunningDatabase.class, () -> database);
                })
                .run("--server.port=0");
        fillers = program.getBeanProvider(DemoFiller.class).orderedStream().toList();
        assertThat(fillers).allMatch(DemoFiller::needed);
        fillers.forEach(DemoFiller::fill);
    }

    @AfterAll
    void stop() {
        program.close();
        database.close();
    }

    @Test
    void three_schools_have_the_pupils_of_their_lists() {
        assertThat(pupils("CTF")).isEqualTo(284);
        assertThat(pupils("LMB")).isEqualTo(1151);
        assertThat(pupils("SN-KS")).isEqualTo(320);
    }

    @Test
    void the_college_has_a_term_of_marks_in_all_classes_and_all_but_one_are_published() {
        assertThat(count(OF_COLLEGE)).isEqualTo(62 * 16 + (58 + 68 + 51 + 45) * 16 - 2);
        assertThat(count(COUNCILS + "'CTF'")).isEqualTo(4);
        assertThat(count(COUNCILS + "'CTF' and g.name = '10e A'"))
                .as("its council waits for two marks")
                .isZero();
    }

    @Test
    void the_others_have_marks_and_published_classes() {
        assertThat(
                        count(
                                "reportcards.mark m join school.institution i on i.id = m.school_id where i.short_name = 'LMB'"))
                .isGreaterThan(30_000);
        assertThat(count(COUNCILS + "'LMB'")).isEqualTo(11);
        assertThat(count(COUNCILS + "'SN-KS'")).isEqualTo(6);
    }

    @Test
    void a_parent_and_a_teacher_of_each_school_have_written_to_each_other() {
        assertThat(count("community.conversation where last_seq = 3")).isEqualTo(3);
    }

    @Test
    void the_college_has_a_computer_room_where_some_people_sit_and_two_classes_come_every_week() {
        assertThat(count("computerroom.room")).isEqualTo(1);
        assertThat(count("computerroom.workstation")).isEqualTo(12);
        assertThat(count("computerroom.seat_session where state = 'ACTIVE'")).isEqualTo(5);
        assertThat(count("computerroom.class_booking")).isEqualTo(2);
        assertThat(count("computerroom.booked_time where cancelled_at is null")).isGreaterThanOrEqualTo(12);
    }

    /** Each head, a teacher, a pupil and a parent of each school: they sign in, and families see a card of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"directrice", "proviseur", "directeur"})
    void every_account_that_is_announced_signs_in_and_families_see_their_card(String head) {
        List<String> announced =
                fillers.stream().flatMap(filler -> filler.accounts().stream()).toList();
        assertThat(announced).anyMatch(line -> line.contains(DemoFiller.PASSWORD));
        assertThat(announced).anyMatch(line -> line.contains(" " + head + ","));
        for (String name : List.of(head, "prof." + head, "parent." + head, "eleve." + head)) {
            assertThat(announced).anyMatch(line -> line.contains(name));
            Visitor visitor =
                    new Visitor("http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
            var tokens =
                    visitor.json("POST", "/api/v1/token", Map.of("username", name, "password", DemoFiller.PASSWORD));
            assertThat(tokens.status()).as(name).isEqualTo(200);
            visitor.bearer(tokens.json().path("access").asString());
            if (name.startsWith("parent.") || name.startsWith("eleve."))
                assertThat(visitor.get("/api/v1/report-cards").json().path("items"))
                        .as(name)
                        .hasSize(1);
        }
        assertThat(fillers).noneMatch(DemoFiller::needed);
    }

    @Test
    void the_operator_signs_in_and_has_the_room() {
        assertThat(fillers.stream().flatMap(filler -> filler.accounts().stream()))
                .anyMatch(line -> line.endsWith("salle.directrice"));
        Visitor operator =
                new Visitor("http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
        var tokens = operator.json(
                "POST", "/api/v1/token", Map.of("username", "salle.directrice", "password", DemoFiller.PASSWORD));
        operator.bearer(tokens.json().path("access").asString());
        assertThat(operator.get("/api/v1/rooms").json().path("items")).hasSize(1);
        assertThat(operator.get("/api/v1/workstations").json().path("items")).hasSize(12);
    }

    private int pupils(String school) {
        return count("school.student s join school.institution i on i.id = s.school_id where i.short_name = '" + school
                + "'");
    }

    private int count(String from) {
        return program.getBean(JdbcClient.class)
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }
}
