package org.kalanso.computerroom.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act of the console did, seat by seat. */
public record ConsoleAnswer(ConsoleAct act, List<Outcome> outcomes) {
    public ConsoleAnswer {
        outcomes = List.copyOf(outcomes);
    }

    /** @param refusal the code of why not; null = it was done */
    public record Outcome(
            UUID workstation, String name, @Nullable String refusal) {}

    public int done() {
        return (int) outcomes.stream().filter(each -> each.refusal() == null).count();
    }

    public List<Outcome> refused() {
        return outcomes.stream().filter(each -> each.refusal() != null).toList();
    }
}
