package org.kalanso.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalanso.notifications.sms.SmsRefused.Kind;
import tools.jackson.databind.json.JsonMapper;

/** The companies' interfaces as their documentation has them, spoken to over HTTP. */
class SmsGatewaysTest {
    private static final String TOKEN =
            "{\"token_type\": \"Bearer\", \"access_token\": \"i6m2iIcY0SodWSe\", \"expires_in\": 3600}";
    private static final String ORANGE_TAKEN = """
            {"outboundSMSMessageRequest": {"address": ["tel:+224620000001"], "senderAddress": "tel:+2240000",
             "outboundSMSTextMessage": {"message": "x"},
             "resourceURL": "https://api.orange.com/smsmessaging/v1/outbound/tel:+2240000/requests/9a3d6c"}}""";
    private static final String TO = "+224620000001";
    private final CompanyServer company = new CompanyServer();
    private final JsonMapper json = new JsonMapper();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void orange_gives_a_token_once_and_takes_messages_with_it() throws SmsRefused {
        company.says(200, TOKEN).says(201, ORANGE_TAKEN).says(201, ORANGE_TAKEN);
        SmsGateway orange = orange();
        assertThat(orange.send(TO, SmsText.of("Votre code : 123456"))).isEqualTo("9a3d6c");
        orange.send(TO, SmsText.of("Encore"));
        assertThat(company.asked())
                .extracting(CompanyServer.Asked::path)
                .containsExactly(
                        "/oauth/v3/token",
                        "/smsmessaging/v1/outbound/tel%3A%2B2240000/requests",
                        "/smsmessaging/v1/outbound/tel%3A%2B2240000/requests");
        assertThat(company.asked().getFirst().body()).isEqualTo("grant_type=client_credentials");
        assertThat(company.asked().getFirst().authorization()).isEqualTo("Basic aWQ6c2VjcmV0");
        var message = company.asked().get(1);
        assertThat(message.authorization()).isEqualTo("Bearer i6m2iIcY0SodWSe");
        assertThat(json.readTree(message.body())).isEqualTo(json.readTree("""
                {"outboundSMSMessageRequest": {"address": "tel:+224620000001", "senderAddress": "tel:+2240000",
                 "senderName": "Kalanso", "outboundSMSTextMessage": {"message": "Votre code : 123456"}}}"""));
    }

    @Test
    void a_token_that_orange_withdrew_is_asked_for_anew_once() throws SmsRefused {
        company.says(200, TOKEN).says(401, "{}").says(200, TOKEN).says(201, ORANGE_TAKEN);
        assertThat(orange().send(TO, SmsText.of("x"))).isEqualTo("9a3d6c");
        assertThat(company.asked()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "serviceException, SVC0004, 400, NUMBER",
        "serviceException, SVC0001, 400, LATER",
        "policyException, POL0050, 403, ACCOUNT",
        "policyException, POL1009, 403, ACCOUNT",
        "policyException, POL0013, 403, NUMBER"
    })
    void what_orange_refuses_says_whether_trying_again_helps(String exception, String code, int status, Kind kind) {
        company.says(200, TOKEN)
                .says(
                        status,
                        "{\"requestError\": {\"%s\": {\"messageId\": \"%s\", \"text\": \"refused\", \"variables\": []}}}"
                                .formatted(exception, code));
        SmsRefused refused = refused(orange());
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.getMessage()).doesNotContain(TO);
    }

    @Test
    void wrong_keys_are_a_matter_of_the_account_and_a_server_that_is_down_one_of_time() {
        company.says(401, "{\"error\": \"invalid_client\"}");
        assertThat(refused(orange()).kind()).isEqualTo(Kind.ACCOUNT);
        company.says(503, "<html>");
        assertThat(refused(orange()).kind()).isEqualTo(Kind.LATER);
        company.close();
        assertThat(refused(orange()).code()).isEqualTo("unreachable");
    }

    @Test
    void twilio_takes_a_form_and_answers_with_its_number() throws SmsRefused {
        company.says(
                201, "{\"sid\": \"SM1f0e\", \"status\": \"queued\", \"num_segments\": \"1\", \"error_code\": null}");
        assertThat(twilio("+15005550006").send(TO, SmsText.of("Bulletin prêt & signé")))
                .isEqualTo("SM1f0e");
        var asked = company.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/id/Messages.json");
        assertThat(asked.authorization()).isEqualTo("Basic aWQ6c2VjcmV0");
        assertThat(asked.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked.body()).isEqualTo("To=%2B224620000001&From=%2B15005550006&Body=Bulletin+pret+%26+sign%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({"21211, 400, NUMBER", "21610, 400, NUMBER", "20003, 401, ACCOUNT", "20429, 429, LATER", "0, 500, LATER"
    })
    void what_twilio_refuses_says_whether_trying_again_helps(int code, int status, Kind kind) {
        company.says(status, "{\"code\": %d, \"message\": \"refused\", \"status\": %d}".formatted(code, status));
        assertThat(refused(twilio("MG123")).kind()).isEqualTo(kind);
        assertThat(company.asked().getFirst().body()).contains("MessagingServiceSid=MG123");
    }

    private static SmsRefused refused(SmsGateway gateway) {
        return catchThrowableOfType(SmsRefused.class, () -> gateway.send(TO, SmsText.of("x")));
    }

    private SmsGateway orange() {
        return new OrangeSms(settings("orange", "+2240000"), json, Clock.systemUTC());
    }

    private SmsGateway twilio(String sender) {
        return new TwilioSms(settings("twilio", sender), json);
    }

    private SmsSettings settings(String provider, String sender) {
        return new SmsSettings(provider, company.url(), "id", "secret", sender, "Kalanso", 100, Map.of("224", 100));
    }
}
