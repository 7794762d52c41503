package org.kalanso.accounts.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.kalanso.accounts.session.AddressBlock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people of this installation are at home, and where nobody is known. */
@Component
class Strangers {
    /** One person with accounts of brothers and sisters makes no school of an address. */
    private static final int ENOUGH = 5;

    private static final Duration REMEMBERED = Duration.ofDays(30);
    /** Sign-ins this young say nothing: an attack must not make itself at home. */
    private static final Duration WARM = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Strangers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The network around the machine, and addresses from which several people signed in lately, such as a school's. */
    boolean feelAtHome(String address) {
        if (AddressBlock.of(address).local()) return true;
        var now = clock.instant();
        return jdbc.sql("""
                        select count(*) from (
                          select distinct person_id from accounts.session
                          where address = :address and created_at between :since and :until limit :enough) known
                        """)
                        .param("address", address)
                        .param("since", Timestamp.from(now.minus(REMEMBERED)))
                        .param("until", Timestamp.from(now.minus(WARM)))
                        .param("enough", ENOUGH)
                        .query(Integer.class)
                        .single()
                >= ENOUGH;
    }
}
