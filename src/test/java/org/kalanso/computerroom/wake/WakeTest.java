package org.kalanso.computerroom.wake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.WakeEar;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.platform.installation.CannotStart;

class WakeTest extends RoomTest {
    @Test
    void the_signal_is_six_bytes_ff_and_the_address_sixteen_times_and_the_journal_knows_that_it_was_sent()
            throws Exception {
        String seat = made(operatorApi.json(
                "POST", "/api/v1/workstations", Map.of("room", room, "name", "PC-01", "mac", "AA:BB:CC:DD:EE:0F")));
        assertThat(operatorApi
                        .json("POST", "/api/v1/workstations/" + seat + "/wake", null)
                        .status())
                .isEqualTo(202);
        assertThat(HexFormat.of().formatHex(WakeEar.next())).isEqualTo("ffffffffffff" + "aabbccddee0f".repeat(16));
        assertThat(journalled("workstation.wake-sent")).isEqualTo(1);
    }

    @Test
    void a_seat_without_an_address_says_so() {
        String seat = newSeat("PC-01");
        var refused = operatorApi.json("POST", "/api/v1/workstations/" + seat + "/wake", null);
        assertThat(refused.code()).isEqualTo("computerroom.no-mac");
        assertThat(journalled("workstation.wake-sent")).isZero();
    }

    @Test
    void an_address_to_send_to_that_makes_no_sense_is_refused_at_the_start() {
        for (String wrong : new String[] {"255.255.255.255", ":9", "10.0.0.255:0", "10.0.0.255:65536", "host:port"})
            assertThatThrownBy(() -> new MagicPacket(wrong)).isInstanceOf(CannotStart.class);
    }
}
