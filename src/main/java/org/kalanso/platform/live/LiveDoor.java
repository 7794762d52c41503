package org.kalanso.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Languages;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Where a WebSocket is opened: by a page with its cookie, by a program with its access token in the header, by one that can send no
 * header and shows a ticket in its first message, or by a device with its key. Never by anything in the address, which ends in logs.
 */
@Controller
class LiveDoor {
    private final LiveSwitchboard switchboard;
    private final LiveConnections connections;
    private final LiveSocket socket;
    private final PublicAddress here;
    private final DefaultHandshakeHandler handshake = new DefaultHandshakeHandler();

    LiveDoor(LiveSwitchboard switchboard, LiveConnections connections, LiveSocket socket, PublicAddress here) {
        this.switchboard = switchboard;
        this.connections = connections;
        this.socket = socket;
        this.here = here;
    }

    @GetMapping("/ws/{topic}")
    @Allow(Who.EVERYONE)
    void open(
            @Nullable Caller caller,
            @PathVariable String topic,
            HttpServletRequest request,
            HttpServletResponse response) {
        upgrade(caller, place(topic, null, caller, request), request, response);
    }

    @GetMapping("/ws/{topic}/{id}")
    @Allow(Who.EVERYONE)
    void openOne(
            @Nullable Caller caller,
            @PathVariable String topic,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        upgrade(caller, place(topic, id, caller, request), request, response);
    }

    private LivePlace place(String topic, @Nullable String id, @Nullable Caller caller, HttpServletRequest request) {
        LiveTopic found = switchboard.topic(topic);
        if (found == null) throw Problem.notFound();
        return new LivePlace(
                found,
                id,
                Languages.of(request, caller),
                request.getHeader(HttpHeaders.ORIGIN) != null,
                request.getRemoteAddr());
    }

    private void upgrade(
            @Nullable Caller caller, LivePlace place, HttpServletRequest request, HttpServletResponse response) {
        LiveHolder who = holder(caller, place, request);
        if (who != null && place.listener(who) == null) throw Problem.notFound();
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            response.setHeader(HttpHeaders.UPGRADE, "websocket");
            throw LiveProblem.upgradeNeeded();
        }
        if (connections.isFull() || who == null && connections.tooManyStrangers(place.address()))
            throw LiveProblem.tooMany();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(LivePlace.KEY, place);
        if (who != null) attributes.put(LivePlace.HOLDER, who);
        handshake.doHandshake(
                new ServletServerHttpRequest(request), new ServletServerHttpResponse(response), socket, attributes);
    }

    private @Nullable LiveHolder holder(@Nullable Caller caller, LivePlace place, HttpServletRequest request) {
        LiveKeys keys = place.topic().keys();
        if (keys != null) {
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            // a browser always names the page that asks: what names none carries nobody's cookies
            if (origin != null && !isOurs(origin, request)) throw LiveProblem.foreignOrigin();
            return keys.shown(request, place.id());
        }
        admit(caller, request);
        return caller == null ? null : new LivePerson(caller);
    }

    /** Browsers name the page that asks, and send the cookie whoever asks: so a cookie counts only beside our own origin. */
    private void admit(@Nullable Caller caller, HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean token = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (origin != null && !isOurs(origin, request)) throw LiveProblem.foreignOrigin();
        if (caller != null && origin == null && !token) throw LiveProblem.foreignOrigin();
        if (caller == null && token) throw LiveProblem.signInNeeded();
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        return origin.equalsIgnoreCase(here.known().orElse("")) || origin.equalsIgnoreCase(asAsked(request));
    }

    /** The origin by which the request came, written as browsers write it. */
    private static String asAsked(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }
}
