package org.kalanso.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that costs next to nothing: load and server share the same cores, so a comfortable
 * client would be measured along with the server. The request goes out as it was made, the answer is read whole.
 */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int CHUNKED = -1;

    private final int port;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int from;
    private int to;

    /**
     * @param status of the answer
     * @param length of its body in bytes, after any chunks were joined
     */
    public record Answer(int status, int length) {}

    public Wire(int port) throws IOException {
        this.port = port;
        socket = open();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A request without a body. */
    public static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A request with a JSON body. */
    public static byte[] post(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    public Answer send(byte[] request) throws IOException {
        out.write(request);
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        int length = length(head);
        Answer answer = new Answer(status, length == CHUNKED ? chunks() : skipped(length));
        if (head.contains("\r\nconnection: close")) {
            reopen();
        }
        return answer;
    }

    /**
     * As {@link #send}, where the answer's words matter.
     *
     * @throws IOException where it has another status
     */
    public String ask(byte[] request, int status) throws IOException {
        out.write(request);
        String head = head();
        int length = length(head);
        var body = new ByteArrayOutputStream();
        if (length == CHUNKED) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.write(bytes(size));
                line();
            }
            line();
        } else {
            body.write(bytes(length));
        }
        String text = body.toString(StandardCharsets.UTF_8);
        if (Integer.parseInt(head.substring(9, 12)) != status) {
            throw new IOException(head.lines().findFirst().orElse("") + ": " + text);
        }
        if (head.contains("\r\nconnection: close")) {
            reopen();
        }
        return text;
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) read();
        }
        return bytes;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    /** The status line and the headers, in lower case. */
    private String head() throws IOException {
        var head = new StringBuilder(1024);
        int matched = 0;
        while (matched < 4) {
            char next = (char) read();
            head.append(next);
            boolean fits = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = fits ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private static int length(String head) throws IOException {
        int at = head.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            int start = at + "\r\ncontent-length:".length();
            return Integer.parseInt(
                    head.substring(start, head.indexOf('\r', start)).strip());
        }
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            return CHUNKED;
        }
        throw new IOException("An answer without a length: " + head);
    }

    private int chunks() throws IOException {
        int all = 0;
        while (true) {
            int size = chunk();
            all += skipped(size);
            line();
            if (size == 0) {
                return all;
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private int skipped(int length) throws IOException {
        for (int left = length; left > 0; ) {
            if (from == to) {
                fill();
            }
            int step = Math.min(left, to - from);
            from += step;
            left -= step;
        }
        return length;
    }

    private int read() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++];
    }

    private void fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        if (to <= 0) {
            to = 0;
            throw new EOFException("The connection ended in the middle of an answer");
        }
    }

    private Socket open() throws IOException {
        var opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open();
        in = socket.getInputStream();
        out = socket.getOutputStream();
        from = to = 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
