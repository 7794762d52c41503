package org.kalanso.platform.live;

import jakarta.websocket.Session;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Where the web server hands WebSockets over. */
@Component
class LiveSocket extends AbstractWebSocketHandler {
    private static final String CONNECTION = "live.connection";
    /** Tomcat's own name for how long a frame may take to leave. */
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final long SEND_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final LiveReception reception;
    private final LiveConnections connections;
    private final LiveFrames frames;

    LiveSocket(LiveReception reception, LiveConnections connections, LiveFrames frames) {
        this.reception = reception;
        this.connections = connections;
        this.frames = frames;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        var known = ((NativeWebSocketSession) socket).getNativeSession(Session.class);
        if (known != null) known.getUserProperties().put(SEND_TIMEOUT, SEND_MILLIS);
        var attributes = socket.getAttributes();
        var place = (LivePlace) Objects.requireNonNull(attributes.get(LivePlace.KEY));
        var connection = new LiveConnection(socket, place, frames);
        attributes.put(CONNECTION, connection);
        reception.opened(connection, (LiveHolder) attributes.get(LivePlace.HOLDER));
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        LiveConnection connection = connection(socket);
        if (connection != null) reception.received(connection, message.getPayload());
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        LiveConnection connection = connection(socket);
        if (connection != null) connection.close(CloseStatus.NOT_ACCEPTABLE);
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        LiveConnection connection = connection(socket);
        if (connection != null) connection.alive();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        LiveConnection connection = connection(socket);
        if (connection != null) connections.remove(connection);
    }

    private static @Nullable LiveConnection connection(WebSocketSession socket) {
        return (LiveConnection) socket.getAttributes().get(CONNECTION);
    }
}
