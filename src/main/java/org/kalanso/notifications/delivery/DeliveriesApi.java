package org.kalanso.notifications.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What left by e-mail and text message, for administrators. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "Notices")
class DeliveriesApi {
    /** A page of deliveries; {@code next} is the cursor of the following page, null at the end. */
    record DeliveryPage(List<Sending> items, @Nullable String next) {}

    private final Sendings sendings;

    DeliveriesApi(Sendings sendings) {
        this.sendings = sendings;
    }

    @GetMapping
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    @Operation(summary = "What left, waits or was given up, newest first")
    DeliveryPage list(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        var found = sendings.visibleTo(caller, Sendings.state(state), cursor, most + 1, Messages.spoken(locale));
        var items = found.subList(0, Math.min(most, found.size()));
        return new DeliveryPage(
                items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @PostMapping("/{delivery}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    @Operation(summary = "Send it again")
    @ApiResponse(responseCode = "204", description = "It waits to leave")
    @ApiResponse(responseCode = "409", description = "It has left, or waits already")
    void retry(Caller caller, @PathVariable UUID delivery) {
        sendings.again(caller, delivery);
    }
}
