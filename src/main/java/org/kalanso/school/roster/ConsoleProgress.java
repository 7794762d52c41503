package org.kalanso.school.roster;

import static org.kalanso.school.roster.ConsoleSentences.say;

/** A line that counts up on a person's screen; silent where the output goes into a file or another program. */
final class ConsoleProgress implements ImportWait.Progress {
    private final String file;
    private int shown = -1;

    ConsoleProgress(String file) {
        this.file = file;
    }

    @Override
    public void at(int done, int total) {
        if (System.console() == null || !System.console().isTerminal() || done == shown) return;
        shown = done;
        System.err.print("\r" + say("roster.command.progress", file, done, total) + (done >= total ? "\n" : ""));
    }
}
