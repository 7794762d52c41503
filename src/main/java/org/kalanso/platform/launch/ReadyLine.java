package org.kalanso.platform.launch;

import java.util.Locale;
import java.util.Optional;

/** Something the person at the console should read once the program is ready, and a demo filled if one was asked for. */
public interface ReadyLine {
    Optional<String> text(Locale language);
}
