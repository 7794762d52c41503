package org.kalanso.notifications.push;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.kalanso.notifications.push.PushRefused.Kind;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands messages to the service of a browser (RFC 8030); 201 is yes. What the service gets it can't read. */
@Component
class WebPush {
    /** A notice that has not come in three days is read on the page. */
    private static final long KEPT_SECONDS = Duration.ofDays(3).toSeconds();

    private final VapidKeys keys;
    private final PushHosts hosts;
    private final String contact;
    private final JsonMapper json;
    private final Clock clock;

    WebPush(
            VapidKeys keys,
            PushHosts hosts,
            PublicAddress here,
            @Value("${kalanso.push.contact:}") String contact,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.hosts = hosts;
        this.contact = contact.isBlank()
                ? here.known().filter(address -> address.startsWith("https:")).orElse("")
                : contact;
        this.json = json;
        this.clock = clock;
    }

    void send(PushAddress address, PushMessage message) throws PushRefused {
        // asked again: the list may have become shorter since
        if (!hosts.allow(address.to())) throw new PushRefused(Kind.GONE, "host");
        var request = PushCall.to(address.to())
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", Long.toString(KEPT_SECONDS))
                .header("Urgency", "normal")
                .header("Topic", message.topic())
                .header("Authorization", keys.authorization(PushHosts.origin(URI.create(address.to())), contact));
        var answer = PushCall.post(request, body(address, message), clock);
        int status = answer.status();
        if (status >= 200 && status < 300) return;
        String code = Integer.toString(status);
        if (status == 404 || status == 410) throw new PushRefused(Kind.GONE, code);
        if (answer.isPassing()) throw new PushRefused(Kind.LATER, code, answer.after());
        throw new PushRefused(status == 401 || status == 403 ? Kind.ACCOUNT : Kind.DEVICE, code);
    }

    private byte[] body(PushAddress address, PushMessage message) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("notice", message.notice().toString());
        fields.put("title", message.title());
        fields.put("text", message.text());
        fields.put("link", message.link() == null ? "/notices" : message.link());
        var decoder = Base64.getUrlDecoder();
        return WebPushEncryption.encrypt(
                json.writeValueAsBytes(fields),
                decoder.decode(Objects.requireNonNull(address.key())),
                decoder.decode(Objects.requireNonNull(address.auth())));
    }
}
