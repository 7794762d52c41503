package org.kalanso.accounts.passkey;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Tokens;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What devices were asked to sign and have not signed yet. */
@Repository
class ChallengeStore {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    enum Purpose {
        ADD,
        SIGN_IN,
        PROVE
    }

    /** One that was taken. @param person whose answer alone is good; null = whoever has a passkey */
    record Taken(@Nullable PersonId person) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ChallengeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return told once, kept as a hash */
    byte[] make(Purpose purpose, @Nullable PersonId person) {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        var now = clock.instant();
        jdbc.sql("delete from accounts.passkey_challenge where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into accounts.passkey_challenge (hash, purpose, person_id, expires_at)
                        values (:hash, :purpose, :person, :expires)
                        """)
                .param("hash", hash(challenge))
                .param("purpose", purpose.name())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return challenge;
    }

    /** Whatever becomes of the answer, it is gone. @return empty when it was used, is too old, or never was */
    Optional<Taken> take(byte[] challenge, Purpose purpose) {
        return jdbc.sql("""
                        delete from accounts.passkey_challenge
                        where hash = :hash and purpose = :purpose and expires_at >= :now returning person_id
                        """)
                .param("hash", hash(challenge))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> {
                    UUID person = row.getObject(1, UUID.class);
                    return new Taken(person == null ? null : new PersonId(person));
                })
                .optional();
    }

    private static byte[] hash(byte[] challenge) {
        return Tokens.hash(Credential.text(challenge));
    }
}
