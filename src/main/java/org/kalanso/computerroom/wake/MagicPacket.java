package org.kalanso.computerroom.wake;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HexFormat;
import org.kalanso.platform.installation.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The magic packet of Wake-on-LAN over UDP: six bytes FF, then the MAC address sixteen times. It goes to the address of the
 * setting {@code kalanso.room.wake}, usually everybody on the network of this machine; a room behind a router needs that
 * network's own broadcast address, such as {@code 192.168.5.255:9}.
 */
@Component
class MagicPacket implements WakeSignal {
    private static final int TIMES = 16;
    private static final int ADDRESS = 6;
    private static final int HIGHEST_PORT = 65_535;
    private final String host;
    private final int port;

    MagicPacket(@Value("${kalanso.room.wake:255.255.255.255:9}") String target) {
        int colon = target.lastIndexOf(':');
        if (colon < 1 || !target.substring(colon + 1).matches("[0-9]{1,5}"))
            throw CannotStart.settingUnreadable("KALANSO_ROOM_WAKE", target);
        host = target.substring(0, colon);
        port = Integer.parseInt(target.substring(colon + 1));
        if (port < 1 || port > HIGHEST_PORT) throw CannotStart.settingUnreadable("KALANSO_ROOM_WAKE", target);
    }

    @Override
    public void send(String mac) throws IOException {
        byte[] bytes = bytes(mac);
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(host), port));
        }
    }

    static byte[] bytes(String mac) {
        byte[] address = HexFormat.ofDelimiter(":").parseHex(mac);
        byte[] packet = new byte[ADDRESS + TIMES * ADDRESS];
        java.util.Arrays.fill(packet, 0, ADDRESS, (byte) 0xff);
        for (int i = 1; i <= TIMES; i++) System.arraycopy(address, 0, packet, i * ADDRESS, ADDRESS);
        return packet;
    }
}
