package org.kalanso.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One WebSocket that costs next to nothing: it only looks whether a notice came. */
final class LiveEar implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final String NOTICE = "\"type\":\"notification\"";

    private final Socket socket;
    private final DataInputStream in;
    private volatile @Nullable CountDownLatch awaited;

    /** Opens it, waits until the server has taken it up, and listens from then on. */
    LiveEar(int port, String cookie) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1_024));
        socket.getOutputStream()
                .write(("GET /ws/notifications HTTP/1.1\r\nHost: localhost:" + port + "\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nOrigin: http://localhost:" + port
                                + "\r\nCookie: kalanso=" + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.contains(" 101")) throw new IOException("Not opened: " + status);
        while (!line().isEmpty()) {}
        send(TEXT, "{\"type\":\"resume\"}".getBytes(StandardCharsets.US_ASCII));
        while (!hear().contains("\"type\":\"resumed\"")) {}
        Thread.ofVirtual().start(this::listen);
    }

    void awaitNotice(CountDownLatch all) {
        awaited = all;
    }

    private void listen() {
        try {
            while (true) {
                if (!hear().contains(NOTICE)) continue;
                CountDownLatch all = awaited;
                awaited = null;
                if (all != null) all.countDown();
            }
        } catch (IOException closed) {
            // whoever still awaits something is told by the time that passes
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte())
            if (next != '\r') line.append((char) next);
        return line.toString();
    }

    /** The next text. */
    private String hear() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte();
            if (length == SHORT_LENGTH) length = in.readUnsignedShort();
            byte[] payload = in.readNBytes(length);
            if (opcode == CLOSE) throw new IOException("closed by the server");
            if (opcode == PING) send(PONG, payload);
            if (opcode == TEXT) return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** Masked with zeros, as the protocol wants it of clients. */
    private void send(int opcode, byte[] payload) throws IOException {
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) (FINAL | opcode);
        frame[1] = (byte) (MASKED | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        OutputStream out = socket.getOutputStream();
        out.write(frame);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
