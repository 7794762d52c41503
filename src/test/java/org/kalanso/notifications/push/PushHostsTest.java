package org.kalanso.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program calls only services that it knows, whatever address a browser claims to have. */
class PushHostsTest {
    private final PushHosts hosts = new PushHosts("push.example.org, .sub.example.net,http://10.0.0.5:8088");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/abc",
                "https://web.push.apple.com/QABC",
                "https://wns2-par02p.notify.windows.com/w/?token=abc",
                "https://FCM.googleapis.com:443/x",
                "https://push.example.org/x",
                "https://a.sub.example.net/x",
                "http://10.0.0.5:8088/x"
            })
    void known_services_are_called(String address) {
        assertThat(hosts.allow(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilfcm.googleapis.com/x",
                "https://evil-push.apple.com/x",
                "https://fcm.googleapis.com@127.0.0.1/x",
                "https://user@fcm.googleapis.com/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://localhost/x",
                "https://169.254.169.254/latest/meta-data",
                "http://10.0.0.5/x",
                "http://10.0.0.5:80880/x",
                "https://10.0.0.5:8088/x",
                "https://fcm.googleapis.com/x#y",
                "file:///etc/passwd",
                "gopher://fcm.googleapis.com/x",
                "//fcm.googleapis.com/x",
                "fcm.googleapis.com",
                "https://",
                "not an address",
                ""
            })
    void everything_else_is_not(String address) {
        assertThat(hosts.allow(address)).isFalse();
    }
}
