package org.kalanso.school.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kalanso.Kalanso;
import org.kalanso.TestDatabase;
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
    void marks_are_there_and_complete_classes_are_published() {
        assertThat(
                        count(
                                "reportcards.mark m join school.institution i on i.id = m.school_id where i.short_name = 'LMB'"))
                .isGreaterThan(30_000);
        assertThat(
                        count(
                                "reportcards.mark m join school.institution i on i.id = m.school_id where i.short_name = 'CTF'"))
                .isEqualTo(908 + 43 + 18 + 6);
        assertThat(count("reportcards.council where state = 'FROZEN'")).isGreaterThanOrEqualTo(6);
    }

    @Test
    void every_account_that_is_announced_can_sign_in_and_the_demo_never_fills_twice() {
        List<String> announced =
                fillers.stream().flatMap(filler -> filler.accounts().stream()).toList();

        assertThat(announced).anyMatch(line -> line.contains(DemoSchools.PASSWORD));
        for (String name : List.of(
                "directrice",
                "proviseur",
                "directeur",
                "prof.directrice",
                "prof.proviseur",
                "parent.proviseur",
                "eleve.proviseur")) {
            assertThat(announced).anyMatch(line -> line.contains(name));
            assertThat(count(
                            "accounts.sign_in_name n join accounts.credential c using (person_id) where n.value_key = '"
                                    + name + "'"))
                    .as(name)
                    .isEqualTo(1);
        }
        assertThat(fillers).noneMatch(DemoFiller::needed);
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
