package org.kalanso.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.installation.DataFolder;

/**
 * What the machine remembers outside the database: the last link of every chain, and every anchor. Without it a journal whose
 * end was cut off, or that was put back to an older state, would look whole.
 */
final class Memory {
    private final Path folder;
    private final Map<UUID, Standing> last = new TreeMap<>();

    private Memory(Path folder) {
        this.folder = folder;
        for (Standing each : read(heads())) last.put(each.school(), each);
    }

    static Memory of(DataFolder data) {
        return new Memory(data.root().resolve("journal"));
    }

    /** Everything that the journal has to go through. */
    List<Standing> all() {
        List<Standing> all = new ArrayList<>(last.values());
        all.addAll(read(anchors()));
        return all;
    }

    @Nullable
    Standing last(UUID school) {
        return last.get(school);
    }

    /** The chains' new ends, after they were committed: a crash in between leaves an older end, through which the chain still goes. */
    void moveTo(Collection<Standing> ends) {
        ends.forEach(end -> last.put(end.school(), end));
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve("ends.new");
            Files.write(fresh, last.values().stream().map(Standing::line).toList());
            Files.move(fresh, heads(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For ever: anchors of the day, and an end through which the chain did not go any more. */
    void keep(Collection<Standing> standings, String why) {
        if (standings.isEmpty()) return;
        try {
            Files.createDirectories(folder);
            Files.write(
                    anchors(),
                    standings.stream().map(each -> each.line() + " " + why).toList(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path heads() {
        return folder.resolve("ends");
    }

    private Path anchors() {
        return folder.resolve("anchors");
    }

    private static List<Standing> read(Path file) {
        if (!Files.exists(file)) return List.of();
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[0-9a-f-]{36} [0-9]+ [0-9a-f]{64}.*"))
                    .map(Standing::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
