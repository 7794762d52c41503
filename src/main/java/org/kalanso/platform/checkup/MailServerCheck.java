package org.kalanso.platform.checkup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Whether a mail server greets us. Nothing is sent and nobody signs in. */
final class MailServerCheck {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String GREETING = "220";

    private MailServerCheck() {}

    static Finding of(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            return line != null && line.startsWith(GREETING)
                    ? Finding.well("mail", host + ":" + port)
                    : Finding.doubtful("mail-silent", host + ":" + port);
        } catch (IOException e) {
            return Finding.doubtful("mail-silent", host + ":" + port);
        }
    }
}
