package org.kalanso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;

/**
 * Every open door, knocked at with the words of somebody who has an account and with words of nobody: the answers are the same,
 * letter by letter, and so are the times. Where "taken" is said, and to whom, stands in decision 0013.
 */
class NobodyLearnsTest extends TextedTest {
    private static final int KNOCKS = 25;
    private static final String WRONG = "pas ce mot de passe-là";
    private static final String NEW = "quatre chèvres sous le fromager";

    /** @param word of somebody, or of nobody: which of the three the door asks for is its own affair */
    record Word(String email, String phone, String username) {}

    /** One door and what is brought to it. */
    record Door(String name, BiFunction<Visitor, Word, Visitor.Answer> knock) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                api("sign-in", "/token", word -> Map.of("identifier", word.email(), "password", WRONG)),
                api(
                        "sign-in with a PIN",
                        "/token",
                        word -> Map.of("identifier", word.username(), "password", "482913")),
                page("sign-in page", "/sign-in", word -> Map.of("identifier", word.email(), "secret", WRONG)),
                api("reset", "/accounts/password-reset", word -> Map.of("identifier", word.email())),
                api("reset by phone", "/accounts/password-reset", word -> Map.of("identifier", word.phone())),
                page("reset page", "/password-reset", word -> Map.of("identifier", word.email())),
                api(
                        "reset, confirming",
                        "/accounts/password-reset/confirm",
                        word -> Map.of("identifier", word.email(), "code", "123456", "password", NEW)),
                page(
                        "reset page, confirming",
                        "/password-reset/code",
                        word -> Map.of("identifier", word.email(), "code", "123456", "password", NEW, "again", NEW)),
                api("code by SMS", "/otp/send", word -> Map.of("phone", word.phone())),
                page("code by SMS page", "/sign-in/phone", word -> Map.of("phone", word.phone())),
                api("code by SMS, shown", "/otp/verify", word -> Map.of("phone", word.phone(), "code", "123456")),
                page(
                        "code by SMS page, shown",
                        "/sign-in/phone/code",
                        word -> Map.of("phone", word.phone(), "code", "123456")),
                api("register by e-mail", "/accounts/register", word -> registering("email", word.email())),
                api("register by phone", "/accounts/register", word -> registering("phone", word.phone())),
                api("register by name", "/accounts/register", word -> registering("username", word.username())),
                api("passkey, beginning", "/accounts/passkeys/challenge", word -> Map.of("identifier", word.email())),
                api(
                        "e-mail, confirming",
                        "/accounts/verify-email",
                        word -> Map.of("email", word.email(), "code", "123456")),
                page(
                        "e-mail page, confirming",
                        "/verify-email",
                        word -> Map.of("email", word.email(), "code", "123456")));
    }

    private static Door api(String name, String path, java.util.function.Function<Word, Map<String, String>> body) {
        return new Door(name, (visitor, word) -> visitor.json("POST", "/api/v1" + path, body.apply(word)));
    }

    private static Door page(String name, String path, java.util.function.Function<Word, Map<String, String>> form) {
        return new Door(name, (visitor, word) -> visitor.post(path, form.apply(word)));
    }

    private static Map<String, String> registering(String field, String value) {
        return new TreeMap<>(Map.of(
                "familyName", "Touré", "givenNames", "Sékou", "password", NEW, "role", "GUARDIAN", field, value));
    }

    /** Somebody with all three words, a password, an e-mail address and a phone. */
    private Word somebody() {
        PersonId person = person(Role.GUARDIAN);
        String email = withPassword(person);
        String phone = newPhone();
        String username = username();
        accounts.reachAt(person, email, phone);
        accounts.addSignInName(person, SignInName.phone(phone));
        accounts.addSignInName(person, SignInName.username(username));
        return new Word(email, phone, username);
    }

    /** As long as somebody's, and nobody's. */
    private static Word nobody() {
        String tail = Ids.newId().toString();
        return new Word("camara0-" + tail.substring(24) + "@example.org", newPhone(), username());
    }

    private static String username() {
        return "u" + Ids.newId().toString().substring(20).replace("-", "");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void neither_answer_nor_time_tells_who_has_an_account(Door door) {
        Word known = somebody();
        Visitor one = stranger();
        Visitor other = stranger();
        one.get("/sign-in");
        other.get("/sign-in");
        for (int i = 0; i < 2; i++) {
            Word unknown = nobody();
            var here = door.knock().apply(one, known);
            var there = door.knock().apply(other, unknown);
            assertThat(said(there, unknown)).as("what %s says", door).isEqualTo(said(here, known));
        }
        double ratio = ratio(door, one, known, other);
        // a busy machine may double a median of milliseconds once; a door that tells does so each time
        for (int again = 0; again < 2 && (ratio < 0.5 || ratio > 2.0); again++) ratio = ratio(door, one, known, other);
        System.out.printf("%s: known against unknown, median ratio %.2f%n", door, ratio);
        assertThat(ratio).as("time of %s", door).isBetween(0.5, 2.0);
    }

    private double ratio(Door door, Visitor one, Word known, Visitor other) {
        List<Long> some = new ArrayList<>();
        List<Long> none = new ArrayList<>();
        for (int i = 0; i < KNOCKS; i++) {
            sql.sql("delete from accounts.failed_attempt").update();
            Word unknown = nobody();
            // in turns, so that neither is always the one that comes second
            if (i % 2 == 0) some.add(timed(door, one, known));
            none.add(timed(door, other, unknown));
            if (i % 2 == 1) some.add(timed(door, one, known));
        }
        return (double) median(some) / median(none);
    }

    /** Status, headers that could differ, and the text with everything taken out that was typed or is drawn anew each time. */
    private static String said(Visitor.Answer answer, Word word) {
        String text = answer.text();
        for (String typed : List.of(word.email(), word.phone(), word.phone().substring(1), word.username()))
            text = text.replace(typed, "…");
        text = text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(id)")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "(token)")
                .replaceAll("\"challenge\":\"[^\"]*\"", "(challenge)")
                .replaceAll("nonce-[A-Za-z0-9+/=_-]+", "(nonce)");
        return answer.status() + " " + answer.header("Location") + " " + answer.header("Retry-After") + " "
                + answer.header("Cache-Control") + " "
                + answer.raw().headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split("=")[0])
                        .toList()
                + "\n" + text;
    }

    private static long timed(Door door, Visitor visitor, Word word) {
        long start = System.nanoTime();
        int status = door.knock().apply(visitor, word).status();
        long took = System.nanoTime() - start;
        assertThat(status).as("%s", door).isLessThan(500);
        return took;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
