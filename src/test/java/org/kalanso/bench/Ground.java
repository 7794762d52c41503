package org.kalanso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where the bench takes place: the unpacked archive and a folder for the data of its programs.
 *
 * @param archive the folder with the script {@code kalanso} in it
 * @param work removed when the bench is over
 */
public record Ground(Path archive, Path work) {
    private static final int TRAINING_SECONDS = 180;

    /** A new, empty data folder. */
    public Path freshData() throws IOException {
        return Files.createTempDirectory(work, "data-");
    }

    /** Starts the program without a start-up cache and without making one: what a first start is. */
    public MeasuredProgram firstStart(Path data) throws IOException {
        Path noCache = Files.createTempDirectory(work, "cache-");
        return MeasuredProgram.launch(
                archive, data, Map.of("KALANSO_CACHE", noCache.toString(), "KALANSO_START_CACHE", "off"));
    }

    /** Starts the program as it starts on every later day, with the start-up cache its first run has made. */
    public MeasuredProgram laterStart(Path data) throws IOException {
        makeStartCache();
        return MeasuredProgram.launch(archive, data, Map.of());
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
}
