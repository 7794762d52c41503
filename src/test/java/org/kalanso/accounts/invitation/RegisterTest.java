package org.kalanso.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** Where no letter can be sent: the school alone lets people in. */
class RegisterTest extends AccountsTest {
    @BeforeEach
    void nobodyHasTriedYet() {
        sql.sql("delete from accounts.failed_attempt").update();
    }

    private String unique() {
        return "u" + school.toString().substring(24);
    }

    private Map<String, String> asking(String username) {
        var form = new HashMap<>(Map.of("first_name", "Sékou", "last_name", "Touré", "password", PASSWORD));
        form.putAll(Map.of("username", username, "role", "teacher", "school", school.toString()));
        return form;
    }

    private Visitor.Answer register(Map<String, String> form) {
        return stranger().json("POST", "/api/users/register/", form);
    }

    private static String request(Visitor head) {
        return head.get("/invitations")
                .text()
                .split("/invitations/requests/")[1]
                .substring(0, 36);
    }

    @Test
    void who_registers_alone_neither_signs_in_nor_has_a_role_until_a_head_accepts() {
        var made = register(asking(unique()));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("confirm").asString()).isEqualTo("SCHOOL");
        PersonId person = PersonId.of(made.json().path("id").asString());
        assertThat(login(unique(), PASSWORD).code()).isEqualTo("accounts.wrong-sign-in");
        assertThat(accounts.holders(school, Role.TEACHER)).doesNotContain(person);

        Visitor head = signIn.page(stranger(), person(Role.HEAD), school);
        String request = request(head);
        Visitor otherHead = signIn.page(stranger(), headElsewhere(), null);
        assertThat(otherHead
                        .post("/invitations/requests/" + request + "/accept", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(head.post("/invitations/requests/" + request + "/accept", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(head.get("/invitations").text()).contains("Sékou Touré", unique());
        assertThat(accounts.holders(school, Role.TEACHER)).contains(person);
        assertThat(login(unique(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_name_that_is_taken_is_answered_like_a_free_one_and_changes_nothing_for_its_owner() {
        PersonId owner = person(Role.TEACHER);
        withPassword(owner);
        accounts.addSignInName(owner, SignInName.username(unique()));
        var taken = register(asking(unique()));
        var free = register(asking(unique() + "x"));
        assertThat(taken.status()).isEqualTo(free.status()).isEqualTo(201);
        assertThat(taken.json().propertyNames()).isEqualTo(free.json().propertyNames());
        assertThat(login(unique(), PASSWORD).status()).isEqualTo(200);

        Visitor head = signIn.page(stranger(), person(Role.HEAD), school);
        head.post("/invitations/requests/" + request(head) + "/accept", Map.of());
        String told = head.get("/invitations").text().split("se connecte avec\u00a0: ")[1];
        String word = told.substring(0, told.indexOf(". Dites"));
        assertThat(word).startsWith("sekou.toure");
        assertThat(login(word, PASSWORD).status()).isEqualTo(200);
        assertThat(accounts.find(SignInName.username(unique()))).containsExactly(owner);
    }

    @Test
    void taken_and_free_names_take_the_same_time() {
        PersonId owner = person(Role.TEACHER);
        accounts.addSignInName(owner, SignInName.username(unique()));
        List<Long> taken = new ArrayList<>();
        List<Long> free = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            sql.sql("delete from accounts.failed_attempt").update();
            long before = System.nanoTime();
            register(asking(unique()));
            long between = System.nanoTime();
            register(asking(unique() + "-" + i));
            taken.add(between - before);
            free.add(System.nanoTime() - between);
        }
        double ratio = (double) median(taken) / median(free);
        System.out.printf("registration, taken against free name: median ratio %.3f%n", ratio);
        assertThat(ratio).isBetween(0.7, 1.4);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    @Test
    void who_registers_too_often_waits() {
        int refused = 0;
        for (int i = 0; i < 8; i++) if (register(asking(unique())).status() == 429) refused++;
        assertThat(refused).isPositive();
        var waits = register(asking(unique()));
        assertThat(waits.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.header("Retry-After"))).isBetween(1, 900);
        assertThat(register(asking(unique() + "y")).status()).isEqualTo(201);
    }

    @Test
    void a_parent_without_mail_or_username_registers_by_phone_on_the_page() {
        String phone =
                "62" + String.format("%07d", Math.floorMod(school.value().getLeastSignificantBits(), 10_000_000L));
        var answer = stranger()
                .post(
                        "/register",
                        Map.of(
                                "familyName",
                                "Diallo",
                                "givenNames",
                                "Mariama",
                                "phone",
                                phone,
                                "role",
                                "GUARDIAN",
                                "school",
                                school.toString(),
                                "password",
                                PASSWORD,
                                "again",
                                PASSWORD));
        assertThat(answer.text()).contains("Votre demande est enregistrée");
        Visitor head = signIn.page(stranger(), person(Role.HEAD), school);
        head.post("/invitations/requests/" + request(head) + "/accept", Map.of());
        assertThat(login(phone, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var refused = register(
                Map.of("email", "not complete", "username", "a b", "password", "court", "role", "HEAD", "phone", "12"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .contains("familyName", "email", "username", "password", "role", "phone");
    }

    private PersonId headElsewhere() {
        SchoolId other = SchoolId.newId();
        setUp(other, "Autre collège");
        PersonId head = accounts.create(NewPerson.named("Diallo", "Alpha"));
        accounts.grant(head, other, Role.HEAD, null);
        return head;
    }
}
