package org.kalanso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the bench takes place: the unpacked archive and a folder for the data of its programs. One program stands at a time;
 * it is kept for the rows that ask for the same one, and stopped as soon as a row wants another or none beside its own.
 */
public final class Ground implements AutoCloseable {
    private static final int TRAINING_SECONDS = 600;

    private final Path archive;
    private final Path work;
    /** Also those that a row gave up on when it failed. */
    private final List<MeasuredProgram> started = new ArrayList<>();

    private @Nullable MeasuredProgram standing;
    private @Nullable Furnishing furnishedWith;

    /** What a program is filled with before rows are measured on it. */
    @FunctionalInterface
    public interface Furnishing {
        /** @return the program, started and filled */
        MeasuredProgram in(Ground ground) throws Exception;
    }

    /**
     * @param archive the folder with the script {@code kalanso} in it
     * @param work removed when the bench is over
     */
    Ground(Path archive, Path work) {
        this.archive = archive;
        this.work = work;
    }

    /** A new, empty folder. */
    public Path freshData() throws IOException {
        return Files.createTempDirectory(work, "data-");
    }

    /** The program that stands furnished so, or else a new one: the same object means the same furnishing. */
    public MeasuredProgram with(Furnishing furnishing) throws Exception {
        MeasuredProgram known = standing;
        if (known != null && furnishedWith == furnishing) {
            return known;
        }
        clear();
        MeasuredProgram made = furnishing.in(this);
        standing = made;
        furnishedWith = furnishing;
        return made;
    }

    /** Stops whatever runs. */
    void clear() {
        started.forEach(MeasuredProgram::close);
        started.clear();
        standing = null;
        furnishedWith = null;
    }

    /** Starts the program without a start-up cache and without making one: what a first start is. */
    public MeasuredProgram firstStart(Path data) throws IOException {
        clear();
        Path noCache = Files.createTempDirectory(work, "cache-");
        return kept(MeasuredProgram.launch(
                archive, data, Map.of("KALANSO_CACHE", noCache.toString(), "KALANSO_START_CACHE", "off")));
    }

    /** Starts the program as it starts on every later day, with the start-up cache its first run has made. */
    public MeasuredProgram laterStart(Path data, String... more) throws IOException {
        clear();
        makeStartCache();
        return kept(MeasuredProgram.launch(archive, data, Map.of(), more));
    }

    private MeasuredProgram kept(MeasuredProgram program) {
        started.add(program);
        return program;
    }

    private void makeStartCache() throws IOException {
        if (startCacheExists()) {
            return;
        }
        try (MeasuredProgram first = MeasuredProgram.launch(archive, freshData(), Map.of())) {
            first.awaitPage();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(TRAINING_SECONDS);
            while (!startCacheExists()) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("The start-up cache was not made");
                }
                pause(200);
            }
        }
    }

    private boolean startCacheExists() throws IOException {
        try (Stream<Path> files = Files.list(archive.resolve("app"))) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clear();
    }
}
