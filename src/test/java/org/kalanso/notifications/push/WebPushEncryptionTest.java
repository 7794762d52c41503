package org.kalanso.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5, byte for byte; and keys that are none. */
class WebPushEncryptionTest {
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    @Test
    void the_example_of_the_standard_gives_its_bytes() {
        var pair = new KeyPair(
                Curve.open(decode(SENDER)), Curve.secret(decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] body = WebPushEncryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                decode(BROWSER),
                decode("BTBZMqHH6r4Tts7J_aSIgg"),
                pair,
                decode("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
                                + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void each_message_has_its_own_key_and_salt() {
        byte[] plain = "the same".getBytes(StandardCharsets.UTF_8);
        byte[] one = WebPushEncryption.encrypt(plain, decode(BROWSER), decode("BTBZMqHH6r4Tts7J_aSIgg"));
        byte[] other = WebPushEncryption.encrypt(plain, decode(BROWSER), decode("BTBZMqHH6r4Tts7J_aSIgg"));
        assertThat(one).hasSameSizeAs(other).isNotEqualTo(other);
    }

    @Test
    void what_is_no_point_of_the_curve_is_no_key() {
        byte[] off = decode(BROWSER);
        off[64] ^= 1;
        assertThatThrownBy(() -> Curve.open(off)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.open(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.open(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_keep_their_bytes() {
        for (int i = 0; i < 200; i++) {
            var pair = Curve.newPair();
            byte[] open = Curve.bytes((java.security.interfaces.ECPublicKey) pair.getPublic());
            byte[] secret = Curve.bytes((java.security.interfaces.ECPrivateKey) pair.getPrivate());
            assertThat(Curve.bytes(Curve.open(open))).isEqualTo(open);
            assertThat(Curve.secret(secret)).isEqualTo(pair.getPrivate());
        }
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
