package org.kalanso.platform.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kalanso.RealProgram;

/** What the doctor says of a mail server that greets, one that is something else, and one that is not there. */
class MailServerCheckTest {
    @Test
    void a_server_that_greets_is_well() throws IOException {
        assertThat(greetedWith("220 mail.example.org ESMTP\r\n").state()).isEqualTo(Finding.State.WELL);
    }

    @Test
    void another_kind_of_server_and_none_at_all_are_worth_knowing() throws IOException {
        assertThat(greetedWith("HTTP/1.1 400 Bad Request\r\n").state()).isEqualTo(Finding.State.DOUBTFUL);
        Finding nobody = MailServerCheck.of("127.0.0.1", RealProgram.freePort());
        assertThat(nobody.state()).isEqualTo(Finding.State.DOUBTFUL);
        assertThat(nobody.sentence()).contains("127.0.0.1");
    }

    private static Finding greetedWith(String line) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(server, line));
            return MailServerCheck.of("127.0.0.1", server.getLocalPort());
        }
    }

    private static void greet(ServerSocket server, String line) {
        try (var caller = server.accept()) {
            caller.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
