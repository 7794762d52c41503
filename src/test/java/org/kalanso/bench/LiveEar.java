package org.kalanso.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One WebSocket that costs next to nothing: every text goes to whoever listens. */
final class LiveEar implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;

    private final Socket socket;
    private final DataInputStream in;
    private final AtomicLong bytes = new AtomicLong();

    /** Opens it, waits until the server has taken it up, and listens from then on. @param cookie its name and value */
    LiveEar(int port, String path, String cookie, Consumer<String> heard) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1_024));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nOrigin: http://localhost:" + port
                                + "\r\nCookie: " + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.contains(" 101")) throw new IOException("Not opened: " + status);
        while (!line().isEmpty()) {}
        say("{\"type\":\"resume\"}");
        while (!hear().contains("\"type\":\"resumed\"")) {}
        Thread.ofVirtual().start(() -> listen(heard));
    }

    /** Bytes of frames sent and received so far, with their headers. */
    long bytes() {
        return bytes.get();
    }

    void say(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void listen(Consumer<String> heard) {
        try {
            while (true) heard.accept(hear());
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
            boolean longer = length == SHORT_LENGTH;
            if (longer) length = in.readUnsignedShort();
            byte[] payload = in.readNBytes(length);
            bytes.addAndGet((longer ? 4 : 2) + payload.length);
            if (opcode == CLOSE) throw new IOException("closed by the server");
            if (opcode == PING) send(PONG, payload);
            if (opcode == TEXT) return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** Masked with zeros, as the protocol wants it of clients. */
    private synchronized void send(int opcode, byte[] payload) throws IOException {
        boolean longer = payload.length >= SHORT_LENGTH;
        ByteBuffer frame = ByteBuffer.allocate((longer ? 8 : 6) + payload.length);
        frame.put((byte) (FINAL | opcode)).put((byte) (MASKED | (longer ? SHORT_LENGTH : payload.length)));
        if (longer) frame.putShort((short) payload.length);
        frame.putInt(0).put(payload);
        socket.getOutputStream().write(frame.array());
        bytes.addAndGet(frame.capacity());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
