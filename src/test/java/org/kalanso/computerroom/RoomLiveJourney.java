package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.platform.access.Role;

/** Two operators at once, and seats whose network or server goes away. */
class RoomLiveJourney extends RoomTest {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);

    @Test
    void two_operators_see_each_others_acts_and_keep_what_they_ticked_and_where_they_are() {
        String first = newSeat("PC-01");
        String second = newSeat("PC-02");
        var colleague = someone("Diallo", "Binta", Role.MANAGER, school);
        var one = newSession(60);
        act(one.id(), "start", Map.of("workstation", first));
        try (Browser desk = Browser.desk(address()).as(page(operator));
                Browser other = Browser.desk(address()).as(page(colleague))) {
            Page page = desk.page();
            page.waitForWebSocket(() -> desk.open("/rooms/" + room)).waitForFrameReceived(() -> {});
            page.locator(".seat input[value='" + second + "']").check();
            page.locator(".seat.occupied button").focus();
            other.open("/rooms/" + room);
            other.page().locator(".seat.occupied button").click();
            assertThat(page.locator(".seat.occupied")).containsText(Pattern.compile("1:1[45]:"), SOON);
            assertThat(page.locator(".seat.occupied button")).isFocused();
            assertThat(page.locator(".seat input[value='" + second + "']")).isChecked();
            act(newSession(30).id(), "start", Map.of("workstation", second));
            assertThat(page.locator(".seat.occupied")).hasCount(2);
            assertThat(page.locator(".seat input[value='" + second + "']")).isChecked();
        }
    }

    @Test
    void a_console_without_a_websocket_asks_from_time_to_time_and_a_seat_hears_by_a_request_that_waits() {
        String seat = newSeat("PC-01");
        var ticket = newSession(60);
        try (Browser desk = Browser.desk(address()).as(page(operator));
                Browser kiosk = Browser.desk(address())) {
            for (Browser each : java.util.List.of(desk, kiosk))
                each.page().routeWebSocket(Pattern.compile(".*/ws/.*"), socket -> socket.close());
            enrols(kiosk, seat);
            desk.open("/rooms/" + room);
            sitsDown(kiosk, ticket.code());
            assertThat(desk.page().locator(".seat.occupied"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(13_000));
            act(ticket.id(), "add-time", Map.of("minutes", 15));
            assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("1:14:.*"));
            desk.forgivesErrors();
            kiosk.forgivesErrors();
        }
    }

    @Test
    void a_seat_started_anew_without_a_server_works_on_and_ends_on_time_and_is_charged_when_it_is_back() {
        String seat = newSeat("PC-01");
        var ticket = newSession(1);
        // some seconds are left of it
        sql.sql("update computerroom.seat_session set used_ms = granted_ms - 14000 where id = :id")
                .param("id", UUID.fromString(ticket.id()))
                .update();
        try (Browser kiosk = Browser.desk(address())) {
            enrols(kiosk, seat);
            // its worker has the page and its files
            kiosk.page()
                    .waitForFunction(
                            "async () => navigator.serviceWorker.controller && (await (await caches.open('kalanso-seat')).keys()).length > 5");
            kiosk.page().getByLabel("Votre code").fill(ticket.code());
            kiosk.page().keyboard().press("Enter");
            assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("0:1[0-4]"));
            kiosk.context().setOffline(true);
            kiosk.page().reload();
            assertThat(kiosk.page().locator("[data-left]")).isVisible();
            assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("0:0[1-9]|0:1[0-3]"));
            assertThat(kiosk.page().getByText("Le serveur ne répond pas.")).isVisible();
            kiosk.picture("seat-without-server");
            assertThat(kiosk.page().getByLabel("Votre code"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(16_000));
            assertThat(session(ticket.id()).path("state").asString()).isEqualTo("ACTIVE");
            kiosk.context().setOffline(false);
            for (int i = 0;
                    i < 150 && !session(ticket.id()).path("state").asString().equals("EXPIRED");
                    i++) kiosk.page().waitForTimeout(100);
            assertThat(session(ticket.id()).path("state").asString()).isEqualTo("EXPIRED");
            assertThat(session(ticket.id()).path("elapsedSeconds").asLong()).isEqualTo(60);
            assertThat(journalled("seat-session.gap")).isZero();
            kiosk.forgivesErrors();
        }
    }

    private void enrols(Browser kiosk, String seat) {
        String code = operatorApi
                .json("POST", "/api/v1/workstations/" + seat + "/enrolment", null)
                .json()
                .path("code")
                .asString();
        kiosk.open("/seat");
        kiosk.page().getByLabel(Pattern.compile("Code d’inscription.*")).fill(code);
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().getByLabel("Votre code")).isVisible();
    }

    private static void sitsDown(Browser kiosk, String code) {
        kiosk.page().getByLabel("Votre code").fill(code);
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("59:.*|1:00:00"));
    }
}
