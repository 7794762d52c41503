package org.kalanso.computerroom.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class SeatUseTest extends RoomTest {
    private static final ZoneId CONAKRY = ZoneId.of("Africa/Conakry");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private static SeatUse.Sat sat(String from, int minutes) {
        return new SeatUse.Sat(UUID.randomUUID(), Instant.parse(from), Duration.ofMinutes(minutes));
    }

    @Test
    void time_is_laid_on_the_hours_and_days_in_which_it_was_used() {
        var use = SeatUse.of(
                List.of(sat("2026-11-02T09:40:00Z", 50), sat("2026-11-02T23:50:00Z", 20)),
                FIRST,
                FIRST.plusDays(1),
                CONAKRY);
        assertThat(use.sessions()).isEqualTo(2);
        assertThat(use.usedSeconds()).isEqualTo(70 * 60);
        assertThat(use.days()).extracting(SeatUse.OnDay::seconds).containsExactly(3_600L, 600L);
        assertThat(use.hours().get(9).seconds()).isEqualTo(20 * 60);
        assertThat(use.hours().get(10).seconds()).isEqualTo(30 * 60);
        assertThat(use.hours().get(23).seconds()).isEqualTo(10 * 60);
        assertThat(use.hours().get(0).seconds()).isEqualTo(10 * 60);
    }

    @Test
    void what_lies_outside_the_days_is_left_out_and_the_clock_is_the_school_s() {
        var use = SeatUse.of(
                List.of(sat("2026-11-01T22:30:00Z", 60), sat("2026-11-05T10:00:00Z", 60)),
                FIRST,
                FIRST,
                ZoneId.of("Africa/Douala"));
        assertThat(use.usedSeconds()).isEqualTo(30 * 60);
        assertThat(use.hours().get(0).seconds()).isEqualTo(30 * 60);
        assertThat(use.sessions()).isEqualTo(1);
    }

    @Test
    void a_seat_s_page_shows_what_it_was_used_for() {
        String seat = newSeat("PC-01");
        String page = "/rooms/" + room + "/seats/" + seat + "/use";
        assertThat(operatorApi.get(page).text()).contains("Personne ne s’est assis là");
        var ticket = newSession(30);
        act(ticket.id(), "start", Map.of("workstation", seat));
        later(Duration.ofMinutes(12));
        act(ticket.id(), "terminate", null);
        var use =
                operatorApi.get("/api/v1/workstations/" + seat + "/use?days=7").json();
        assertThat(use.path("sessions").asInt()).isEqualTo(1);
        assertThat(use.path("usedSeconds").asLong()).isEqualTo(12 * 60);
        assertThat(use.path("days")).hasSize(7);
        assertThat(use.path("hours")).hasSize(24);
        assertThat(operatorApi.get(page + "?days=7").text())
                .contains("0 h 12", "role=\"img\"", "Les mêmes chiffres en tableau");
        assertThat(operatorApi
                        .get("/api/v1/workstations/" + seat + "/use?days=400")
                        .status())
                .isEqualTo(422);
    }
}
