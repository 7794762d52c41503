package org.kalanso.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody has bought a list of ten thousand names with passwords and tries each once. */
class StuffingTest extends ManyGuessers {
    private static final int ACCOUNTS = 10_000;
    /** One in fifty uses the same password elsewhere. */
    private static final int EVERY = 50;

    private static final String OTHER = "un autre, que personne n’a volé";
    private static final String SCHOOL_ADDRESS = "41.242.90.7";

    @Autowired
    private KnownDevices devices;

    @Test
    void ten_thousand_pairs_open_nothing_from_many_addresses_or_few_and_people_still_get_in() throws Exception {
        tenThousand();
        stuffed("an address each", i -> "105." + i / 62_500 + "." + i / 250 + "." + i % 250);
        int lockedOut = lockedOutOnTheirDevices(1_000) + lockedOutInTheirSchool(1_000, 1_150);
        System.out.printf("stuffing: %d of 1150 people locked out meanwhile%n", lockedOut);
        assertThat(lockedOut).isLessThanOrEqualTo(1);
        // the same list on a day when nobody had tried before
        sql.sql("delete from accounts.failed_attempt").update();
        stuffed("three addresses", i -> "197.149.1." + i % 3);
    }

    /** Whichever pairs are the valid ones: fewer than one in a thousand can be among those looked at plainly. */
    private void stuffed(String from, IntFunction<String> address) throws Exception {
        var fates = new AtomicIntegerArray(Fate.values().length);
        eachAtOnce(
                shuffled(),
                i -> fates.incrementAndGet(
                        attempt(name(i), listed(i), address.apply(i), null).ordinal()));
        int in = fates.get(Fate.IN.ordinal());
        int plainly = in + fates.get(Fate.WRONG.ordinal());
        System.out.printf(
                "stuffing from %s: %d of %d pairs looked at without a second proof, %d of %d valid ones in%n",
                from, plainly, ACCOUNTS, in, ACCOUNTS / EVERY);
        assertThat(plainly).isLessThan(ACCOUNTS / 1_000);
        assertThat(in).isZero();
    }

    /** In the midst of it, on devices used before, anywhere. */
    private int lockedOutOnTheirDevices(int people) {
        int lockedOut = 0;
        for (int i = 0; i < people; i++)
            if (attempt(name(i), right(i), "129.0.0." + i % 250, devices.with(null, id(i))) != Fate.IN) lockedOut++;
        return lockedOut;
    }

    /** In the midst of it, on new devices where the school is. */
    private int lockedOutInTheirSchool(int from, int to) {
        schoolAt(SCHOOL_ADDRESS);
        int lockedOut = 0;
        for (int i = from; i < to; i++) if (attempt(name(i), right(i), SCHOOL_ADDRESS, null) != Fate.IN) lockedOut++;
        return lockedOut;
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

    private static String right(int account) {
        return valid(account) ? listed(account) : OTHER;
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
                .param("hash", Objects.requireNonNull(CHEAP.encode(OTHER)))
                .update();
        for (int i = 0; i < ACCOUNTS; i += EVERY)
            sql.sql("""
                            update accounts.credential set hash = :hash where person_id =
                              (select id from accounts.person where family_name = :run and given_names = :i)
                            """)
                    .param("run", run)
                    .param("hash", Objects.requireNonNull(CHEAP.encode(listed(i))))
                    .param("i", Integer.toString(i))
                    .update();
    }

    private static List<Integer> shuffled() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < ACCOUNTS; i++) order.add(i);
        Collections.shuffle(order, new Random(20_261_121));
        return order;
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
                    .param("at", java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                    .update();
    }
}
