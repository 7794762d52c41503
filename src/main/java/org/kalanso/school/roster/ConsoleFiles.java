package org.kalanso.school.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kalanso.platform.sheets.SheetLimits;

/** Files named at the console. */
final class ConsoleFiles {
    private ConsoleFiles() {}

    /** One byte more than the limit at most: enough to see that a file is too large. */
    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) SheetLimits.USUAL.bytes() + 1);
        } catch (IOException e) {
            throw RosterProblem.unreadable(file.toString());
        }
    }
}
