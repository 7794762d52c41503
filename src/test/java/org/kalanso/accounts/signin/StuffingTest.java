package org.kalanso.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.TextedTest;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Somebody has bought a list of ten thousand names with passwords and tries each once. Limits stand before the hash, so the test
 * hashes cheaply; addresses are those of the claim, which the door fills from the request.
 */
class StuffingTest extends TextedTest {
    private static final int ACCOUNTS = 10_000;
    /** One in fifty uses the same password elsewhere. */
    private static final int EVERY = 50;

    private static final PasswordEncoder CHEAP = new Argon2PasswordEncoder(16, 32, 1, 8, 1);
    private static final String SCHOOL_ADDRESS = "41.242.90.7";

    @Autowired
    private OpenSession open;

    @Autowired
    private CheckSignIn check;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private HalfSignIn halves;

    @Autowired
    private CredentialStore credentials;

    @Autowired
    private SecretHasher hasher;

    private @Nullable Object dear;
    private final String run = UUID.randomUUID().toString().substring(24);

    @BeforeEach
    void hashCheaply() {
        dear = ReflectionTestUtils.getField(hasher, "encoder");
        ReflectionTestUtils.setField(hasher, "encoder", CHEAP);
    }

    @AfterEach
    void hashAsEver() {
        ReflectionTestUtils.setField(hasher, "encoder", dear);
    }

    private String name(int account) {
        return "stuffed" + account + "-" + run + "@example.org";
    }

    private static String listed(int account) {
        return "mot de passe de la liste " + account;
    }

    private static boolean valid(int account) {
        return account % EVERY == 0;
    }

    /** Ten thousand people with a password; one in fifty has the one that stands on the list. */
    private void tenThousand() {
        sql.sql("""
                        insert into accounts.person (id, family_name, given_names, name_key, created_at)
                        select gen_random_uuid(), :run, i::text, :run || ' ' || i, now() from generate_series(0, :last) i
                        """).param("run", run).param("last", ACCOUNTS - 1).update();
        sql.sql("""
                        insert into accounts.sign_in_name (id, person_id, kind, value_key)
                        select gen_random_uuid(), id, 'EMAIL', 'stuffed' || given_names || '-' || :run || '@example.org'
                        from accounts.person where family_name = :run
                        """).param("run", run).update();
        sql.sql("""
                        insert into accounts.credential (person_id, kind, hash, created_at)
                        select id, 'PASSWORD', :hash, now() from accounts.person where family_name = :run
                        """)
                .param("run", run)
                .param("hash", java.util.Objects.requireNonNull(CHEAP.encode("un autre, que personne n’a volé")))
                .update();
        for (int i = 0; i < ACCOUNTS; i += EVERY)
            sql.sql("""
                            update accounts.credential set hash = :hash where person_id =
                              (select id from accounts.person where family_name = :run and given_names = :i)
                            """)
                    .param("run", run)
                    .param("hash", java.util.Objects.requireNonNull(CHEAP.encode(listed(i))))
                    .param("i", Integer.toString(i))
                    .update();
    }

    /** What became of a try. */
    private enum Fate {
        IN,
        WRONG,
        DOUBTED,
        SLOWED
    }

    private Fate attempt(String name, String secret, String address, @Nullable String known) {
        try {
            var checked = check.check(new Claim(name, secret, null, new Device("test", address), known));
            return checked.doubted() ? Fate.DOUBTED : Fate.IN;
        } catch (Problem refusal) {
            return refusal.code().equals("accounts.wrong-sign-in") ? Fate.WRONG : Fate.SLOWED;
        }
    }

    private static void eachAtOnce(List<Integer> order, IntConsumer act) throws Exception {
        try (var hands = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int each : order) all.add(hands.submit(() -> act.accept(each)));
            for (Future<?> each : all) each.get();
        }
    }

    private static List<Integer> shuffled() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < ACCOUNTS; i++) order.add(i);
        Collections.shuffle(order, new Random(20_261_121));
        return order;
    }

    @Test
    void ten_thousand_pairs_open_nothing_from_many_addresses_or_few_and_people_still_get_in() throws Exception {
        tenThousand();
        var fates = new AtomicInteger[] {
            new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger()
        };
        // an address of its own for each
        eachAtOnce(shuffled(), i -> fates[attempt(
                                name(i), listed(i), "105." + i / 62_500 + "." + i / 250 + "." + i % 250, null)
                        .ordinal()]
                .incrementAndGet());
        int plainly = fates[Fate.IN.ordinal()].get() + fates[Fate.WRONG.ordinal()].get();
        int tried = ACCOUNTS / EVERY;
        System.out.printf(
                "stuffing, many addresses: %d of %d pairs looked at without a second proof, %d of %d valid ones in, %d doubted%n",
                plainly,
                ACCOUNTS,
                fates[Fate.IN.ordinal()].get(),
                tried,
                fates[Fate.DOUBTED.ordinal()].get());
        // whichever pairs are the valid ones: fewer than one in a thousand of them can be among these
        assertThat(plainly).isLessThan(ACCOUNTS / 1_000);
        assertThat(fates[Fate.IN.ordinal()].get()).isZero();

        int lockedOut = 0;
        int people = 0;
        // in the midst of it: a device used before, anywhere
        for (int i = 0; i < 1_000; i++, people++)
            if (attempt(name(i), right(i), "129.0.0." + i % 250, devices.with(null, id(i)))
                    != Fate.IN) lockedOut++;
        schoolAt(SCHOOL_ADDRESS);
        // a new device in the school
        for (int i = 1_000; i < 1_150; i++, people++)
            if (attempt(name(i), right(i), SCHOOL_ADDRESS, null) != Fate.IN) lockedOut++;
        System.out.printf("stuffing: %d of %d people locked out meanwhile%n", lockedOut, people);
        assertThat(lockedOut).isLessThanOrEqualTo(people / 1_000);

        // the same list from three addresses, on a day when nobody had tried before
        sql.sql("delete from accounts.failed_attempt").update();
        var few = new AtomicInteger();
        var in = new AtomicInteger();
        eachAtOnce(shuffled(), i -> {
            Fate fate = attempt(name(i), listed(i), "197.149.1." + i % 3, null);
            if (fate == Fate.IN || fate == Fate.WRONG) few.incrementAndGet();
            if (fate == Fate.IN) in.incrementAndGet();
        });
        System.out.printf("stuffing, three addresses: %d pairs looked at without a second proof, %d in%n", few.get(), in.get());
        assertThat(few.get()).isLessThan(ACCOUNTS / 1_000);
        assertThat(in.get()).isZero();
    }

    private static String right(int account) {
        return valid(account) ? listed(account) : "un autre, que personne n’a volé";
    }

    private PersonId id(int account) {
        return new PersonId(sql.sql("select id from accounts.person where family_name = :run and given_names = :i")
                .param("run", run)
                .param("i", Integer.toString(account))
                .query(UUID.class)
                .single());
    }

    /** Five people signed in from there this week. */
    private void schoolAt(String address) {
        for (int i = 0; i < 5; i++)
            sql.sql("""
                            insert into accounts.session (id, person_id, kind, address, created_at, last_used_at, expires_at)
                            values (gen_random_uuid(), :person, 'PAGE', :address, :at, :at, :at)
                            """)
                    .param("person", person(Role.TEACHER).value())
                    .param("address", address)
                    .param("at", java.sql.Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(2))))
                    .update();
    }

    /** Strangers have tried all day. */
    private void storm() {
        for (int i = 0; i < 12; i++)
            attempt("nobody" + i + run + "@example.org", "essai numéro " + i + run, "105.9.9." + i, null);
    }

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
            Visitor visitor = stranger().cookie(HalfSignIn.COOKIE, java.util.Objects.requireNonNull(each.half()));
            assertThat(visitor.get("/sign-in/code").text()).contains("cet appareil n’est pas encore connu");
            assertThat(visitor.post("/sign-in/code", Map.of("otp", "000000")).status())
                    .isEqualTo(401);
        }
        String code = code(letter(email, 1));
        for (var each : List.of(wrong, nobody))
            assertThat(stranger()
                            .cookie(HalfSignIn.COOKIE, java.util.Objects.requireNonNull(each.half()))
                            .post("/sign-in/code", Map.of("otp", code))
                            .status())
                    .isEqualTo(401);
        Visitor owner = stranger().cookie(HalfSignIn.COOKIE, java.util.Objects.requireNonNull(right.half()));
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
        accounts.addSignInName(person, org.kalanso.accounts.SignInName.phone(phone));
        storm();
        var device = new Device("test", "129.7.7.9");
        for (String secret : List.of(PASSWORD, "pas le bon mot de passe"))
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> open.api(new Claim(email, secret, null, device, null), null))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo("accounts.device-code-needed"));
        String code = digits(text(phone, 1));
        assertThat(open.api(new Claim(email, PASSWORD, null, device, null), code).access())
                .isNotEmpty();
    }

    @Test
    void one_pin_on_every_pupil_from_everywhere_opens_nothing_and_the_pupils_still_get_in() throws Exception {
        int pupils = 300;
        List<PersonId> all = new ArrayList<>();
        String hash = java.util.Objects.requireNonNull(CHEAP.encode("482913"));
        for (int i = 0; i < pupils; i++) {
            PersonId pupil = person(Role.PUPIL);
            accounts.addSignInName(pupil, org.kalanso.accounts.SignInName.matricule(school, "SPR/" + i));
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
        credentials.put(
                CredentialStore.Kind.PIN, Map.of(pupil, java.util.Objects.requireNonNull(CHEAP.encode(pin))));
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
