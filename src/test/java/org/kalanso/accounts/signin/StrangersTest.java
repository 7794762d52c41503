package org.kalanso.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** What people notice while many guess: a code on a new device, and nothing in the pupils' room. */
class StrangersTest extends ManyGuessers {
    @Autowired
    private HalfSignIn halves;

    @Autowired
    private CredentialStore credentials;

    @Test
    void the_owner_on_a_new_device_gets_a_code_and_a_guesser_the_same_answer() {
        PersonId person = person(Role.TEACHER);
        String email = withPassword(person);
        accounts.reachAt(person, email, null);
        storm();
        var device = new Device("test", "129.7.7.7");
        var right = open.page(new Claim(email, PASSWORD, null, device, null), false);
        var wrong = open.page(new Claim(email, "pas le bon mot de passe", null, device, null), false);
        var nobody = open.page(new Claim("x" + email, PASSWORD, null, device, null), false);
        for (var each : List.of(right, wrong, nobody)) {
            assertThat(each.cookie()).isNull();
            Visitor visitor = stranger().cookie(HalfSignIn.COOKIE, Objects.requireNonNull(each.half()));
            assertThat(visitor.get("/sign-in/code").text()).contains("cet appareil n’est pas encore connu");
            assertThat(visitor.post("/sign-in/code", Map.of("otp", "000000")).status())
                    .isEqualTo(401);
        }
        String code = code(letter(email, 1));
        for (var each : List.of(wrong, nobody))
            assertThat(stranger()
                            .cookie(HalfSignIn.COOKIE, Objects.requireNonNull(each.half()))
                            .post("/sign-in/code", Map.of("otp", code))
                            .status())
                    .isEqualTo(401);
        Visitor owner = stranger().cookie(HalfSignIn.COOKIE, Objects.requireNonNull(right.half()));
        assertThat(owner.post("/sign-in/code", Map.of("otp", code)).status()).isEqualTo(302);
        assertThat(owner.get("/api/v1/users/me").status()).isEqualTo(200);
        // the device is known now: the password is enough there
        assertThat(attempt(email, PASSWORD, "129.7.7.8", owner.cookie(KnownDevices.COOKIE)))
                .isEqualTo(Fate.IN);
        assertThat(halves.read(wrong.half())).isPresent();
    }

    @Test
    void an_api_client_is_told_the_same_and_sends_the_code_along() {
        PersonId person = person(Role.GUARDIAN);
        String email = withPassword(person);
        accounts.reachAt(person, null, null);
        String phone = newPhone();
        accounts.addSignInName(person, SignInName.phone(phone));
        storm();
        var device = new Device("test", "129.7.7.9");
        for (String secret : List.of(PASSWORD, "pas le bon mot de passe"))
            assertThatThrownBy(() -> open.api(new Claim(email, secret, null, device, null), null))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo("accounts.device-code-needed"));
        String code = digits(text(phone, 1));
        assertThat(open.api(new Claim(email, PASSWORD, null, device, null), code)
                        .access())
                .isNotEmpty();
    }

    @Test
    void one_pin_on_every_pupil_from_everywhere_opens_nothing_and_the_pupils_still_get_in() throws Exception {
        int pupils = 300;
        List<PersonId> all = new ArrayList<>();
        String hash = Objects.requireNonNull(CHEAP.encode("482913"));
        for (int i = 0; i < pupils; i++) {
            PersonId pupil = person(Role.PUPIL);
            accounts.addSignInName(pupil, SignInName.matricule(school, "SPR/" + i));
            credentials.put(CredentialStore.Kind.PIN, Map.of(pupil, hash));
            all.add(pupil);
        }
        var opened = new AtomicInteger();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 10 * pupils; i++) order.add(i);
        eachAtOnce(order, i -> {
            if (spray("SPR/" + i % pupils, "123456", "105.77." + i / 250 + "." + i % 250) == Fate.IN)
                opened.incrementAndGet();
        });
        assertThat(opened.get()).isZero();
        int lockedOut = 0;
        for (int i = 0; i < pupils; i++)
            // each sits at another machine, none of which was used before; PINs differ, so their prints do
            if (spray("SPR/" + i, own(all.get(i), i), "129.5." + i / 250 + "." + i % 250) != Fate.IN) lockedOut++;
        System.out.printf("PIN spraying: %d of %d pupils locked out%n", lockedOut, pupils);
        assertThat(lockedOut).isZero();
    }

    /** A PIN of their own, as slips give: the same one on three hundred pupils would itself look like spraying. */
    private String own(PersonId pupil, int i) {
        String pin = String.format("%06d", 480_000 + 37 * i);
        credentials.put(CredentialStore.Kind.PIN, Map.of(pupil, Objects.requireNonNull(CHEAP.encode(pin))));
        return pin;
    }

    private Fate spray(String matricule, String pin, String address) {
        try {
            check.check(new Claim(matricule, pin, school, new Device("test", address), null));
            return Fate.IN;
        } catch (Problem refusal) {
            return refusal.code().equals("accounts.wrong-sign-in") ? Fate.WRONG : Fate.SLOWED;
        }
    }
}
