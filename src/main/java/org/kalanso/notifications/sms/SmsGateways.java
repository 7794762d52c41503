package org.kalanso.notifications.sms;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The gateway that the settings name. */
@Configuration(proxyBeanMethods = false)
class SmsGateways {
    @Bean
    SmsSimulator smsSimulator() {
        return new SmsSimulator();
    }

    @Bean
    SmsChannel smsChannel(
            SmsSettings.Source source, SmsSimulator simulator, SmsBudget budget, JsonMapper json, Clock clock) {
        SmsSettings settings = source.settings();
        return switch (settings.provider()) {
            case "none" -> new SmsChannel(null, budget, settings);
            case "simulator" -> new SmsChannel(simulator, budget, settings);
            case "orange" -> new SmsChannel(new OrangeSms(settings, json, clock), budget, settings);
            case "twilio" -> new SmsChannel(new TwilioSms(settings, json), budget, settings);
            default ->
                throw org.kalanso.platform.installation.CannotStart.settingUnreadable(
                        "kalanso.sms.provider", settings.provider());
        };
    }
}
