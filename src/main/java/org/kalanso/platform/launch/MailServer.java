package org.kalanso.platform.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kalanso.platform.installation.Settings;

/** Our settings of the mail server in Spring's words. Without a host there is no mail sender at all. */
public final class MailServer {
    public static final int SUBMISSION_PORT = 587;
    public static final int LAST_PORT = 65_535;
    private static final String PATIENCE_MILLIS = "15000";

    private MailServer() {}

    static Map<String, String> properties(Settings settings) {
        if (settings.find("kalanso.mail.host").isEmpty()) {
            return Map.of();
        }
        int port = settings.number("kalanso.mail.port", SUBMISSION_PORT, 1, LAST_PORT);
        String user = settings.get("kalanso.mail.user", "");
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.mail.host", settings.get("kalanso.mail.host", ""));
        properties.put("spring.mail.port", Integer.toString(port));
        properties.put("spring.mail.username", user);
        properties.put("spring.mail.password", settings.get("kalanso.mail.password", ""));
        properties.put("spring.mail.properties.mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.put("spring.mail.properties.mail.smtp.starttls.enable", "true");
        // A password never leaves in the clear: with a login the connection has to be encrypted.
        properties.put(
                "spring.mail.properties.mail.smtp.starttls.required",
                settings.get("kalanso.mail.starttls", Boolean.toString(!user.isEmpty())));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("spring.mail.properties.mail.smtp." + wait, PATIENCE_MILLIS);
        }
        return properties;
    }
}
