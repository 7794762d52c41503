package org.kalanso.school.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.kalanso.FreshProgram;
import org.kalanso.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a program and a database of its own: all other tests need schools, this one needs that there is none. */
@Tag("program")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class SetUpTest {
    private FreshProgram program;

    @BeforeAll
    void start() {
        program = FreshProgram.start();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void every_page_leads_to_the_set_up() {
        for (String path : List.of("/", "/sign-in", "/students", "/nowhere")) {
            var answer = visitor().get(path);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/set-up");
        }
        assertThat(visitor().get("/set-up").text()).contains("Mettre votre établissement en service");
    }

    @Test
    @Order(2)
    void a_stranger_without_the_key_of_the_console_is_refused() {
        var passedOn = visitor().get("/set-up", "X-Forwarded-For", "192.0.2.7");
        String key = program.bean(SetUpKey.class).text();

        assertThat(passedOn.status()).isEqualTo(403);
        assertThat(visitor()
                        .get("/set-up?key=" + key, "X-Forwarded-For", "192.0.2.7")
                        .status())
                .isEqualTo(200);
        assertThat(visitor()
                        .get("/set-up?key=" + "0".repeat(32), "X-Forwarded-For", "192.0.2.7")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void every_wrong_field_is_marked_and_what_was_typed_stays() {
        var form = form();
        form.put("name", "");
        form.put("endsOn", "2026-02-31");
        form.put("password", "short");

        var answer = visitorOfSetUp().post("/set-up", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "Ce champ est nécessaire",
                        "Cette date n’existe pas",
                        "Au moins 10 caractères",
                        "ne sont pas les mêmes",
                        "Camara");
    }

    @Test
    @Order(4)
    void of_two_who_set_up_at_once_one_wins_and_is_signed_in() throws Exception {
        List<Visitor> visitors = List.of(visitorOfSetUp(), visitorOfSetUp(), visitorOfSetUp());
        List<Callable<Visitor.Answer>> tries = new ArrayList<>();
        for (Visitor visitor : visitors) tries.add(() -> visitor.post("/set-up", form()));

        List<Integer> statuses = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(3)) {
            for (var answer : hands.invokeAll(tries)) statuses.add(answer.get().status());
        }

        assertThat(statuses).containsExactlyInAnyOrder(302, 409, 409);
        Visitor winner = visitors.get(statuses.indexOf(302));
        assertThat(winner.cookie("kalanso")).isNotBlank();
        assertThat(visitor().get("/set-up").status()).isEqualTo(302);
        assertThat(count("school.institution")).isEqualTo(1);
        assertThat(count("accounts.person")).isEqualTo(1);
        assertThat(count("accounts.role_grant where role = 'HEAD'")).isEqualTo(1);
    }

    private Visitor visitorOfSetUp() {
        Visitor visitor = visitor();
        visitor.get("/set-up");
        return visitor;
    }

    private int count(String from) {
        return program.bean(JdbcClient.class)
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }

    private Visitor visitor() {
        return program.stranger();
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "name", "Collège Les Trois Fromagers",
                "city", "Conakry",
                "preset", "guinea-secondary",
                "startsOn", "2026-10-01",
                "endsOn", "2027-06-30",
                "familyName", "Camara",
                "givenNames", "Fatoumata",
                "identifier", "directrice",
                "password", "trois fromagers au soleil",
                "passwordAgain", "trois fromagers au soleil"));
    }
}
