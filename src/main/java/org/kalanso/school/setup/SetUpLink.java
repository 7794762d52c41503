package org.kalanso.school.setup;

import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.text.Messages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the console how to set up from another device; nobody else ever sees the key. */
@Component
class SetUpLink {
    private final SetUpGate gate;
    private final SetUpKey key;
    private final Messages messages;

    SetUpLink(SetUpGate gate, SetUpKey key, Messages messages) {
        this.gate = gate;
        this.key = key;
        this.messages = messages;
    }

    // straight to the console, not through a logger: the key must be in no file
    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (!gate.done())
            System.out.println(
                    messages.get(ConsoleText.language(), "setup.console", SetUpPages.PATH + "?key=" + key.text()));
    }
}
