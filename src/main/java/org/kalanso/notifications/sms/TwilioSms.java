package org.kalanso.notifications.sms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kalanso.notifications.sms.SmsRefused.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio: {@code POST /2010-04-01/Accounts/{sid}/Messages.json} as a form → 201 with its {@code sid}. From its documentation; no real
 * account has been tried.
 */
final class TwilioSms implements SmsGateway {
    private static final String USUAL = "https://api.twilio.com";
    /** Not a number, not a mobile, not reachable, asked not to be written to, region not open. */
    private static final Set<Integer> NUMBER = Set.of(21211, 21214, 21217, 21408, 21610, 21612, 21614);

    private static final Set<Integer> LATER = Set.of(20429, 21611, 30001);
    private final SmsSettings settings;
    private final String base;
    private final JsonMapper json;

    TwilioSms(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.base = settings.url().isBlank() ? USUAL : settings.url();
        this.json = json;
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public String send(String to, SmsText text) throws SmsRefused {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("To", to);
        form.put(settings.sender().startsWith("MG") ? "MessagingServiceSid" : "From", settings.sender());
        form.put("Body", text.text());
        var answer = HttpCall.post(
                base + "/2010-04-01/Accounts/" + settings.user() + "/Messages.json",
                HttpCall.basic(settings.user(), settings.password()),
                "application/x-www-form-urlencoded",
                HttpCall.form(form));
        JsonNode said = read(answer.body());
        if (answer.status() == 201) return said.path("sid").asString("");
        throw refusal(answer.status(), said.path("code").asInt(0));
    }

    private static SmsRefused refusal(int status, int code) {
        String named = code == 0 ? Integer.toString(status) : Integer.toString(code);
        if (status >= 500 || status == 429 || LATER.contains(code)) return new SmsRefused(Kind.LATER, named);
        return new SmsRefused(NUMBER.contains(code) ? Kind.NUMBER : Kind.ACCOUNT, named);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }
}
