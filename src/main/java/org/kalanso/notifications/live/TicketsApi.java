package org.kalanso.notifications.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets for programs that open a WebSocket and can't send their access token with it. */
@RestController
@RequestMapping("/api/v1/ws-tickets")
@Tag(name = "Notices")
class TicketsApi {
    /** Shown in the first message, {@code {"type": "hello", "ticket": …}}; opens one connection. */
    record Ticket(String ticket, long expiresInSeconds) {}

    private final TicketStore store;

    TicketsApi(TicketStore store) {
        this.store = store;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "A ticket for one live connection")
    @ApiResponse(responseCode = "201", description = "Good once, for half a minute")
    Ticket issue(Caller caller) {
        return new Ticket(store.issue(caller.sessionId()), TicketStore.LIFE.toSeconds());
    }
}
