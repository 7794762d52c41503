package org.kalanso.notifications.push;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Devices to which the caller's notices are pushed. */
@RestController
@RequestMapping("/api/v1/users/me/devices")
@Tag(name = "Notices")
class DevicesApi {
    private static final int LONGEST_NAME = 100;

    /** The keys of a subscription, as the browser gives them. */
    record Keys(@Nullable String p256dh, @Nullable String auth) {}

    /**
     * A device: of an app, its FCM {@code token}; of a browser, its subscription with {@code endpoint} and {@code keys}.
     *
     * @param name as its owner will recognise it; what the client calls itself where it is left out
     */
    record NewDevice(
            @Nullable String token,
            @Nullable String endpoint,
            @Nullable Keys keys,
            @Nullable String name) {
        PushAddress address() {
            if (token != null) return new PushAddress(PushKind.FCM, token, null, null);
            String to = endpoint == null ? "" : endpoint;
            return new PushAddress(
                    PushKind.WEB, to, keys == null ? null : keys.p256dh(), keys == null ? null : keys.auth());
        }
    }

    /** @param webPushKey with which a browser subscribes, base64url */
    record DevicesView(List<PushDevice> items, String webPushKey) {}

    private final MyDevices mine;
    private final VapidKeys keys;

    DevicesApi(MyDevices mine, VapidKeys keys) {
        this.mine = mine;
        this.keys = keys;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "My devices, and the key with which a browser subscribes")
    DevicesView list(Caller caller) {
        return new DevicesView(mine.of(caller), keys.open());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Push my notices to this device, until its session is ended")
    @ApiResponse(responseCode = "201", description = "Registered; the same device again stays one")
    PushDevice register(Caller caller, HttpServletRequest request, @RequestBody NewDevice device) {
        return mine.register(caller, device.address(), name(device.name(), request));
    }

    @DeleteMapping("/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "No more notices to that device")
    @ApiResponse(responseCode = "204", description = "Removed")
    void remove(Caller caller, @PathVariable UUID device) {
        mine.remove(caller, device);
    }

    private static String name(@Nullable String given, HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String name = given != null && !given.isBlank() ? given : agent == null ? "" : agent;
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
