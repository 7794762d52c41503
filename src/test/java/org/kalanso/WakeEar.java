package org.kalanso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;

/** Hears on this machine's loopback what the tests' program sends to wake seats: nothing of it leaves the machine. */
public final class WakeEar {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final DatagramSocket SOCKET = open();

    private WakeEar() {}

    private static DatagramSocket open() {
        try {
            var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> settings() {
        return Map.of("kalanso.room.wake", "127.0.0.1:" + SOCKET.getLocalPort());
    }

    /** The next packet. */
    public static byte[] next() throws IOException {
        var packet = new DatagramPacket(new byte[1_500], 1_500);
        SOCKET.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }
}
