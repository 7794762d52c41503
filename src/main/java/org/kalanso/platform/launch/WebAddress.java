package org.kalanso.platform.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.Settings;

/** Where the pages are served. */
record WebAddress(String host, int port) {
    static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    static WebAddress of(Settings settings) {
        return new WebAddress(
                settings.get("kalanso.address", "localhost"),
                settings.number("kalanso.port", DEFAULT_PORT, 1, LAST_PORT));
    }

    /** Tries the port now: the web server itself would find out only when everything else has been started. */
    void demandFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // As the web server does it: connections of the program just stopped must not count as "taken".
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(resolved(), port));
        } catch (IOException e) {
            throw CannotStart.portTaken(host, port);
        }
    }

    private InetAddress resolved() {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (UnknownHostException | SocketException e) {
            throw CannotStart.addressUnknown(host);
        }
        throw CannotStart.addressUnknown(host);
    }

    String url() {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port;
    }
}
