package org.kalanso.notifications.delivery;

import org.kalanso.accounts.SecretTexts;
import org.kalanso.notifications.sms.SmsChannel;
import org.kalanso.notifications.sms.SmsRefused;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Component;

/** Codes to phones: handed to the gateway at once, never written down. Only that one left, and what it cost. */
@Component
class SecretTextMessages implements SecretTexts {
    private final SmsChannel channel;
    private final DeliveryStore store;
    private final Messages messages;

    SecretTextMessages(SmsChannel channel, DeliveryStore store, Messages messages) {
        this.channel = channel;
        this.store = store;
        this.messages = messages;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public boolean deliver(Text text) {
        if (!channel.isOpen()) return false;
        try {
            var receipt = channel.send(
                    text.phone(),
                    messages.get(text.locale(), text.what(), text.values().toArray()));
            store.secretText(text.what(), receipt.segments(), null);
            return true;
        } catch (SmsRefused refused) {
            store.secretText(text.what(), 0, "sms-" + refused.code());
            return false;
        }
    }
}
