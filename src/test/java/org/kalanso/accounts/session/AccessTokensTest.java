package org.kalanso.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.kalanso.MovableClock;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;

/** A token that was found to be ours is not computed again, and ends no later for that. */
class AccessTokensTest {
    private static final UUID SESSION = new UUID(7, 7);

    private final MovableClock clock = new MovableClock();
    private final AccessTokens tokens = new AccessTokens(MasterKey.of(new byte[32]), clock);
    private final String token = tokens.issue(
            new Caller(new PersonId(new UUID(1, 1)), "BARRY", null, Set.of(Role.HEAD), false, Locale.FRENCH, SESSION));

    @Test
    void a_token_names_its_session_as_often_as_it_is_asked() {
        assertThat(tokens.session(token)).contains(SESSION);
        assertThat(tokens.session(token)).contains(SESSION);
    }

    @Test
    void a_token_remembered_ends_at_its_time() {
        assertThat(tokens.session(token)).contains(SESSION);
        clock.advance(AccessTokens.LIFE.plus(Duration.ofSeconds(1)));

        assertThat(tokens.session(token)).isEmpty();
    }

    @Test
    void a_token_altered_anywhere_is_refused_though_the_right_one_is_remembered() {
        assertThat(tokens.session(token)).contains(SESSION);

        for (int at = 0; at < token.length(); at += 11) {
            var altered = new StringBuilder(token);
            altered.setCharAt(at, token.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(tokens.session(altered.toString()))
                    .as("altered at %d", at)
                    .isEmpty();
        }
        assertThat(tokens.session(token.substring(0, token.length() - 1))).isEmpty();
    }

    @Test
    void a_token_of_another_installation_is_refused_twice() {
        var others = new AccessTokens(MasterKey.of(HexFormat.of().parseHex("07".repeat(32))), clock);

        assertThat(others.session(token)).isEmpty();
        assertThat(others.session(token)).isEmpty();
    }

    @Test
    void a_token_signed_with_the_same_key_for_something_else_is_refused() throws Exception {
        assertThat(tokens.session(signed("{\"aud\":\"kalanso-api\"," + claims())))
                .contains(SESSION);
        assertThat(tokens.session(signed("{\"aud\":\"something-else\"," + claims())))
                .isEmpty();
        assertThat(tokens.session(signed("{" + claims()))).isEmpty();
    }

    private String claims() {
        long now = clock.instant().getEpochSecond();
        return "\"iss\":\"kalanso\",\"iat\":" + now + ",\"exp\":" + (now + 60) + ",\"sid\":\"" + SESSION + "\"}";
    }

    private static String signed(String claims) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(MasterKey.of(new byte[32]).derive("accounts.access-token"), "HmacSHA256"));
        String text = Tokens.text("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.US_ASCII)) + "."
                + Tokens.text(claims.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Tokens.text(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
