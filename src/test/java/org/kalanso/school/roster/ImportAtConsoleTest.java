package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for an import at the console, and what the journal says of it. */
class ImportAtConsoleTest extends ImportingTest {
    @TempDir
    Path folder;

    @Autowired
    ImportAtConsole console;

    @Test
    void a_school_among_several_must_be_named() {
        found("guinea-secondary");
        assertThat(refusal(null, null)).isEqualTo("school.which-school");
        assertThat(refusal("Nulle part", null)).isEqualTo("school.no-such-school");
        assertThat(console.caller(school.value().toString(), null, Locale.FRENCH)
                        .school())
                .isEqualTo(school);
    }

    @Test
    void a_head_or_manager_answers_and_nobody_else_can_be_named() {
        String id = school.value().toString();
        String manager = "econome." + school.value();
        accounts.addSignInName(person(Role.MANAGER), SignInName.username(manager));
        String teacher = "prof." + school.value();
        accounts.addSignInName(person(Role.TEACHER), SignInName.username(teacher));

        assertThat(console.caller(id, null, Locale.FRENCH).is(Role.HEAD)).isTrue();
        assertThat(console.caller(id, manager, Locale.FRENCH).is(Role.MANAGER)).isTrue();
        assertThat(refusal(id, teacher)).isEqualTo("school.may-not-import");
        assertThat(refusal(found("guinea-secondary").value().toString(), null)).isEqualTo("school.nobody-answers");
    }

    @Test
    void what_is_written_is_journalled_as_done_at_the_console() throws IOException {
        PersonId by = accounts.create(NewPerson.named("Barry", "Zoé"));
        accounts.addSignInName(by, SignInName.email(by.value() + "@example.org"));
        accounts.grant(by, school, Role.HEAD, null);
        Caller caller = console.caller(school.value().toString(), by.value() + "@example.org", Locale.FRENCH);
        Path list = Files.writeString(
                folder.resolve("élèves.csv"), "Matricule;Nom;Prénoms;Classe\nA1;BAH;Ali;7e A\n;;;\nA2;;;7e A\n");

        FileOutcome whole = console.file(caller, list.toString(), false, (done, total) -> {});
        assertThat(whole.refusal())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("school.list-has-refused-rows"));
        assertThat(count("student")).isZero();

        FileOutcome good = console.file(caller, list.toString(), true, (done, total) -> {});
        assertThat(good.imported())
                .isNotNull()
                .satisfies(result -> assertThat(result.created()).isEqualTo(1));
        assertThat(sql.sql(
                                "select actor_id from audit.entry where school_id = :school and act = 'roster.import-asked-at-console'")
                        .param("school", school.value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(by.value());
    }

    private String refusal(
            @org.jspecify.annotations.Nullable String name, @org.jspecify.annotations.Nullable String as) {
        return catchThrowableOfType(ConsoleRefusal.class, () -> console.caller(name, as, Locale.FRENCH))
                .problem()
                .code();
    }
}
