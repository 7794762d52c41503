package org.kalanso.computerroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.installation.MasterKey;

class AccessCodeTest {
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    private final Codes codes = new Codes(MasterKey.of(new byte[32]));

    @Test
    void codes_have_six_signs_that_nobody_takes_for_each_other_and_eight_when_sold() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = codes.fresh(false).text();
            assertThat(code).matches("[A-HJ-NP-Z2-9]{6}");
            code.chars().forEach(seen::add);
        }
        assertThat(seen).hasSize(32);
        assertThat(codes.fresh(true).text()).hasSize(8);
    }

    @Test
    void what_is_typed_small_or_in_groups_is_the_same_code() {
        assertThat(AccessCode.typed(" k7m-4qx ")).contains(new AccessCode("K7M4QX"));
        assertThat(AccessCode.typed("K7M4Q0")).isEmpty();
        assertThat(AccessCode.typed("K7M4Q")).isEmpty();
        assertThat(new AccessCode("K7M4QX").inGroups()).isEqualTo("K7M 4QX");
    }

    @Test
    void a_code_is_shown_again_from_its_box_and_found_by_a_key_that_tells_nothing() {
        UUID session = UUID.randomUUID();
        var code = codes.fresh(false);
        byte[] box = codes.hidden(code, session);
        assertThat(codes.shown(box, session)).isEqualTo(code);
        assertThat(codes.key(code))
                .isEqualTo(codes.key(new AccessCode(code.text())))
                .hasSize(32);
        assertThat(new String(box, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(code.text());
    }

    /** The arithmetic of docs/decisions/0020: 500 live codes, eight hours, whoever tries as fast as they like. */
    @Test
    void guessing_for_eight_hours_succeeds_less_than_once_in_a_thousand() {
        double codesOfSixSigns = Math.pow(AccessCode.SIGNS.length(), AccessCode.GIVEN);
        double withoutBrakes = 100 * EIGHT_HOURS.toMinutes() * 500 / codesOfSixSigns;
        assertThat(withoutBrakes)
                .as("a hundred tries a minute, were nobody braked")
                .isGreaterThan(0.001);
        assertThat(Brake.ROOM.mostWithin(EIGHT_HOURS) * 500 / codesOfSixSigns).isLessThan(0.001);
        assertThat(Brake.SEAT.mostWithin(EIGHT_HOURS)).isLessThan(60);
    }
}
