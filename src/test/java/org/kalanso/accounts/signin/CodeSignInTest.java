package org.kalanso.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.TextedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** A parent with a simple phone signs in by six digits. */
class CodeSignInTest extends TextedTest {
    private Visitor.Answer send(String phone) {
        return stranger().json("POST", "/api/v1/otp/send", Map.of("phone", phone));
    }

    private Visitor.Answer verify(String phone, String code) {
        return stranger().json("POST", "/api/v1/otp/verify", Map.of("phone", phone, "code", code));
    }

    private Visitor in(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return stranger().bearer(answer.json().path("access").asString());
    }

    private String me(Visitor visitor) {
        return visitor.get("/api/v1/users/me").json().path("id").asString();
    }

    @Test
    void the_phone_the_school_knows_gets_a_code_that_lets_its_owner_in_once() {
        String phone = newPhone();
        PersonId mother = parent("Mabinty", phone);
        // as people type it, without the country
        assertThat(send(phone.substring(4)).status()).isEqualTo(202);
        String text = text(phone, 1);
        assertThat(text).contains("Mabinty Diallo").contains("10 minutes");
        assertThat(sms.takenFor(phone).getFirst().segments()).isEqualTo(1);
        String code = digits(text);
        assertThat(me(in(verify(phone, code)))).isEqualTo(mother.toString());
        var again = verify(phone, code);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("accounts.wrong-code");
        assertThat(journalled("person.phone-confirmed", mother)).isEqualTo(1);
        assertThat(accounts.find(SignInName.phone(phone))).containsExactly(mother);
    }

    @Test
    void father_and_mother_with_one_phone_get_a_code_each() {
        String phone = newPhone();
        PersonId mother = parent("Mabinty", phone);
        PersonId father = parent("Ousmane", phone);
        send(phone);
        text(phone, 2);
        for (var text : sms.takenFor(phone)) {
            var visitor = in(verify(phone, digits(text.text())));
            assertThat(me(visitor)).isEqualTo((text.text().contains("Mabinty") ? mother : father).toString());
        }
    }

    @Test
    void a_code_bears_five_tries_grows_old_after_ten_minutes_and_the_next_one_ends_it() {
        String phone = newPhone();
        parent("Mabinty", phone);
        send(phone);
        String first = digits(text(phone, 1));
        for (int i = 0; i < 5; i++)
            assertThat(verify(phone, other(first)).status()).isEqualTo(422);
        assertThat(verify(phone, first).status()).isEqualTo(422);
        send(phone);
        String second = digits(text(phone, 2));
        send(phone);
        String third = digits(text(phone, 3));
        if (!second.equals(third)) assertThat(verify(phone, second).status()).isEqualTo(422);
        clock.advance(Duration.ofMinutes(11));
        assertThat(verify(phone, third).status()).isEqualTo(422);
    }

    @Test
    void thirty_two_at_once_with_the_right_code_are_one_sign_in() throws Exception {
        String phone = newPhone();
        PersonId mother = parent("Mabinty", phone);
        send(phone);
        String code = digits(text(phone, 1));
        List<Integer> answers = new ArrayList<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> act = () -> verify(phone, code).status();
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 32; i++) all.add(hands.submit(act));
            for (Future<Integer> each : all) answers.add(each.get());
        }
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(journalled("session.opened", mother)).isEqualTo(1);
    }

    /** A lost SIM must not open other people's data, and a number changed by one school must not open another's pupils. */
    @Test
    void who_works_in_a_school_who_is_gone_and_who_belongs_to_two_schools_get_none() {
        String staff = newPhone();
        PersonId teacher = parent("Kadiatou", staff);
        accounts.grant(teacher, school, Role.TEACHER, null);
        accounts.addSignInName(teacher, SignInName.phone(staff));
        String gone = newPhone();
        PersonId deactivated = parent("Hawa", gone);
        sql.sql("update accounts.person set active = false where id = :id")
                .param("id", deactivated.value())
                .update();
        String changed = newPhone();
        SchoolId other = SchoolId.newId();
        setUp(other, "Lycée Voisin");
        PersonId shared = parent("Mabinty", changed);
        accounts.grant(shared, other, Role.GUARDIAN, null);
        String nobody = newPhone();
        var answers = List.of(send(staff), send(gone), send(changed), send(nobody));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.text()).isEqualTo(answers.getFirst().text());
        });
        assertThat(allTexts(staff)).isEmpty();
        assertThat(List.of(sms.takenFor(gone), sms.takenFor(changed), sms.takenFor(nobody)))
                .allSatisfy(texts -> assertThat(texts).isEmpty());
        // the phone she proved herself stays hers, whatever a school writes down
        String proved = newPhone();
        accounts.addSignInName(shared, SignInName.phone(proved));
        send(changed);
        send(proved);
        assertThat(text(proved, 1)).contains("Mabinty");
        assertThat(allTexts(changed)).isEmpty();
    }

    @Test
    void three_messages_a_phone_however_it_is_typed_and_sixty_an_hour_from_one_address() {
        String phone = newPhone();
        parent("Mabinty", phone);
        String local = phone.substring(4);
        for (String typed : List.of(phone, local, "00" + phone.substring(1), local.replaceAll("(..)", "$1 ")))
            for (int i = 0; i < 4; i++) send(typed);
        var slowed = send(phone);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
        text(phone, 3);
        assertThat(allTexts(phone)).hasSize(3);
        sql.sql("delete from accounts.failed_attempt").update();
        int waits = 0;
        for (int i = 0; i < 63; i++) if (send(newPhone()).status() == 429) waits++;
        assertThat(waits).isEqualTo(3);
    }

    @Test
    void no_message_costs_more_than_the_days_money_nor_goes_where_nothing_is_open() {
        String abroad = "+237650" + newPhone().substring(7);
        parent("Brigitte", abroad);
        assertThat(send(abroad).status()).isEqualTo(202);
        String phone = newPhone();
        parent("Mabinty", phone);
        allTexts(abroad);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int spent = sql.sql("""
                        update notifications.sms_spent set segments = segments + 10000 where day = :day and prefix = '*'
                        returning segments - 10000""").param("day", today).query(Integer.class).single();
        try {
            assertThat(send(phone).status()).isEqualTo(202);
            long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (refused() < 2 && System.nanoTime() < until) Thread.onSpinWait();
            assertThat(refused()).isEqualTo(2);
            assertThat(sms.takenFor(phone)).isEmpty();
            assertThat(sms.takenFor(abroad)).isEmpty();
        } finally {
            sql.sql("update notifications.sms_spent set segments = :n where day = :day and prefix = '*'")
                    .param("n", spent)
                    .param("day", today)
                    .update();
        }
    }

    private int refused() {
        return sql.sql("""
                        select count(*) from notifications.delivery
                        where letter = 'signin.code-text' and state = 'FAILED' and error in ('sms-day', 'sms-prefix')
                        """).query(Integer.class).single();
    }

    @Test
    void on_the_page_the_number_then_the_digits() {
        String phone = newPhone();
        PersonId mother = parent("Mabinty", phone);
        Visitor visitor = stranger();
        assertThat(visitor.get("/sign-in").text()).contains("/sign-in/phone");
        assertThat(visitor.post("/sign-in/phone", Map.of("phone", "12")).status())
                .isEqualTo(422);
        var asked = visitor.post("/sign-in/phone", Map.of("phone", phone, "next", "/profile"));
        assertThat(asked.text()).contains("Écrivez le code reçu");
        String code = digits(text(phone, 1));
        var wrong = visitor.post("/sign-in/phone/code", Map.of("phone", phone, "code", other(code)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Ce code n’est pas le bon");
        var right = visitor.post("/sign-in/phone/code", Map.of("phone", phone, "code", code, "next", "/profile"));
        assertThat(right.header("Location")).endsWith("/profile");
        assertThat(me(visitor)).isEqualTo(mother.toString());
    }

    @Test
    void the_second_factor_is_asked_for_and_the_code_is_not_spent_meanwhile() {
        String phone = newPhone();
        PersonId father = parent("Ousmane", phone);
        sql.sql(
                        "insert into accounts.totp (person_id, secret, created_at, confirmed_at) values (:id, :s, now(), now())")
                .param("id", father.value())
                .param("s", new byte[40])
                .update();
        send(phone);
        String code = digits(text(phone, 1));
        assertThat(verify(phone, code).code()).isEqualTo("accounts.otp-needed");
        assertThat(verify(phone, code).code()).isEqualTo("accounts.otp-needed");
        Visitor visitor = stranger();
        var page = visitor.post("/sign-in/phone/code", Map.of("phone", phone, "code", code));
        assertThat(page.header("Location")).contains("/sign-in/code");
        assertThat(visitor.get("/api/v1/users/me").status()).isEqualTo(401);
    }

    @Test
    void nothing_written_down_holds_a_code_or_a_phone() {
        String phone = newPhone();
        PersonId mother = parent("Mabinty", phone);
        send(phone);
        String code = digits(text(phone, 1));
        verify(phone, code);
        String kept = String.join(
                "\n",
                sql.sql("""
                        select coalesce(before::text, '') || coalesce(after::text, '') from audit.entry
                        where actor_id = :id or object_id = :text
                        union all select row_to_json(d)::text from notifications.delivery d where letter = 'signin.code-text'
                        """)
                        .param("id", mother.value())
                        .param("text", mother.toString())
                        .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1)))
                        .list());
        assertThat(kept).doesNotContain(phone).doesNotContain(code.substring(0, 3) + " " + code.substring(3));
    }
}
