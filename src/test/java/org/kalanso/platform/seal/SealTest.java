package org.kalanso.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealTest {
    private static final Ed25519.Pair KEY = Ed25519.generate();
    private static final int KEY_ID = SealKey.idOf(KEY.open());

    static final Seal SEAL = new Seal(
            1,
            UUID.fromString("0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b"),
            1,
            LocalDate.of(2026, 12, 18),
            List.of(
                    "Collège Tata Fatoumata",
                    "CTF/26/0011",
                    "N’D. M. C.",
                    "1er trimestre 2026-2027",
                    "12,75/20",
                    "4e/62"));

    @Property
    void bytes_come_back_from_their_text(@ForAll byte[] bytes) {
        assertThat(Base41.decode(Base41.encode(bytes))).isEqualTo(bytes);
    }

    @Property
    void a_text_that_can_be_read_is_the_only_text_of_its_bytes(@ForAll String any) {
        byte[] bytes;
        try {
            bytes = Base41.decode(any);
        } catch (Unreadable e) {
            return;
        }
        assertThat(Base41.encode(bytes)).isEqualTo(any);
    }

    @Property
    void a_text_never_ends_in_punctuation_that_programs_cut_off(@ForAll byte[] bytes) {
        assertThat(Base41.encode(bytes)).doesNotEndWith(".").doesNotEndWith("/").matches("[0-9A-Z$+./-]*");
    }

    @Test
    void a_seal_says_what_was_sealed_in_fewer_than_three_hundred_characters() {
        String text = sealed(SEAL);

        SignedSeal read = SignedSeal.read(text);

        assertThat(read.seal()).isEqualTo(SEAL);
        assertThat(read.keyId()).isEqualTo(KEY_ID);
        assertThat(Ed25519.verify(KEY.open(), SignedSeal.toSign(read.body()), read.signature()))
                .isTrue();
        assertThat(text.length()).isLessThan(300);
    }

    @Test
    void a_seal_with_any_one_bit_changed_is_refused() {
        byte[] bytes = Base41.decode(sealed(SEAL));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(stands(Base41.encode(changed))).as("bit %d", bit).isFalse();
        }
        assertThat(stands(Base41.encode(bytes))).isTrue();
    }

    @Test
    void a_seal_cut_anywhere_or_with_something_behind_is_refused() {
        String text = sealed(SEAL);
        for (int end = 0; end < text.length(); end++)
            assertThat(stands(text.substring(0, end))).isFalse();
        assertThat(stands(text + "000")).isFalse();
    }

    /** The vectors of RFC 8032, 7.1: keys, messages and signatures as bytes. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void signatures_are_those_of_the_standard(String secret, String open, String message, String signature) {
        assertThat(Ed25519.sign(hex(secret), hex(message))).isEqualTo(hex(signature));
        assertThat(Ed25519.verify(hex(open), hex(message), hex(signature))).isTrue();
        assertThat(Ed25519.verify(hex(open), hex(message + "00"), hex(signature)))
                .isFalse();
    }

    @Test
    void a_long_name_is_shortened_at_a_whole_letter() {
        String shortened = Seal.shortened("Établissement d’enseignement secondaire général élémentaire et supérieur");

        assertThat(shortened).endsWith("…").startsWith("Établissement d’enseignement secondaire");
        assertThat(shortened.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(Seal.LONGEST_FIELD);
        assertThat(Seal.shortened("Lycée")).isEqualTo("Lycée");
    }

    @Test
    void a_hidden_key_opens_with_its_master_key_and_its_own_label_only() {
        byte[] hidden = SecretBox.of(new byte[32]).hide(KEY.secret(), new byte[] {1});

        assertThat(SecretBox.of(new byte[32]).open(hidden, new byte[] {1})).isEqualTo(KEY.secret());
        assertThatThrownBy(() -> SecretBox.of(new byte[32]).open(hidden, new byte[] {2}))
                .isInstanceOf(IllegalStateException.class);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> SecretBox.of(other).open(hidden, new byte[] {1}))
                .isInstanceOf(IllegalStateException.class);
    }

    static String sealed(Seal seal) {
        byte[] body = SignedSeal.body(KEY_ID, seal);
        return new SignedSeal(KEY_ID, seal, body, Ed25519.sign(KEY.secret(), SignedSeal.toSign(body))).text();
    }

    private static boolean stands(String text) {
        try {
            SignedSeal read = SignedSeal.read(text);
            return read.keyId() == KEY_ID
                    && Ed25519.verify(KEY.open(), SignedSeal.toSign(read.body()), read.signature());
        } catch (Unreadable e) {
            return false;
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
