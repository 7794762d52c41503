package org.kalanso.school.setup;

import java.util.Locale;
import java.util.Optional;
import org.kalanso.platform.launch.ReadyLine;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Component;

/** Tells the person at the console how to set up from another device; nobody else ever sees the key. */
@Component
class SetUpLink implements ReadyLine {
    private final SetUpGate gate;
    private final SetUpKey key;
    private final Messages messages;

    SetUpLink(SetUpGate gate, SetUpKey key, Messages messages) {
        this.gate = gate;
        this.key = key;
        this.messages = messages;
    }

    /** Straight to the console, not through a logger: the key must be in no file. */
    @Override
    public Optional<String> text(Locale language) {
        if (gate.done()) return Optional.empty();
        return Optional.of(messages.get(language, "setup.console", SetUpPages.PATH + "?key=" + key.text()));
    }
}
