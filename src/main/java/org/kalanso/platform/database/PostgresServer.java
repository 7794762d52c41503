package org.kalanso.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.DataFolder;

/**
 * The server process on a cluster. Only the holder of the folder's lock may make one: it begins by stopping the server that
 * a killed program left behind, and it starts the server anew when someone kills it.
 */
final class PostgresServer {
    private static final long STOP_SECONDS = 30;
    private static final int READY_LINE = 7;
    private static final int START_ATTEMPTS = 10;
    private static final long START_MILLIS = 120_000;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOG_BYTES = 10L * 1024 * 1024;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final boolean durable;
    private @Nullable Process process;
    private int port;
    private volatile boolean stopping;
    private volatile Runnable told = () -> {};

    PostgresServer(DataFolder folder, PostgresBinaries binaries, Unprivileged unprivileged, boolean durable) {
        this.folder = folder;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.durable = durable;
    }

    int port() {
        return port;
    }

    synchronized void start() throws IOException, InterruptedException {
        stopOrphan(folder);
        Files.createDirectories(folder.logs());
        rotateLog();
        port = freePort(rememberedPort());
        launch();
        Files.writeString(folder.databasePortFile(), Integer.toString(port));
    }

    /**
     * Tries again for a moment: after a kill the workers of the dead server hold its shared memory until they notice, and
     * another program may have taken the port in between.
     */
    private void launch() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Process started = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.databaseLog().toFile()))
                    .start();
            if (becomesReady(started)) {
                process = started;
                started.onExit().thenRun(() -> Thread.ofPlatform().daemon().start(this::died));
                return;
            }
            if (attempt == START_ATTEMPTS || stopping) {
                throw CannotStart.databaseFailed(folder.databaseLog(), lastFatalLine());
            }
            Thread.sleep(300);
            port = freePort(port);
        }
    }

    private List<String> command() {
        return unprivileged.command(
                binaries.program("postgres"),
                "-D",
                folder.cluster().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=40",
                "-c",
                "max_wal_size=256MB",
                "-c",
                "min_wal_size=32MB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "jit=off",
                "-c",
                "lc_messages=C",
                // Rows of children must not reach the log: neither the statement nor the values of a broken constraint.
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "fsync=" + (durable ? "on" : "off"),
                "-c",
                "synchronous_commit=" + (durable ? "on" : "off"),
                "-c",
                "full_page_writes=" + (durable ? "on" : "off"));
    }

    /** The server writes "ready" into the eighth line of its own pid file; asking it by a connection would be slower. */
    private boolean becomesReady(Process started) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (System.nanoTime() < deadline) {
            if (started.waitFor(10, TimeUnit.MILLISECONDS)) {
                return false;
            }
            List<String> lines = pidFile(folder);
            if (lines.size() > READY_LINE
                    && lines.getFirst().strip().equals(Long.toString(started.pid()))
                    && lines.get(READY_LINE).strip().equals("ready")) {
                return true;
            }
        }
        return false;
    }

    void whenItDies(Runnable listener) {
        told = listener;
    }

    private void died() {
        if (!stopping) {
            told.run();
        }
        startAnew();
    }

    /** Same port, so the pool of the running program goes on by itself. Where the disk is full it tries until there is room. */
    private void startAnew() {
        while (!stopping) {
            synchronized (this) {
                try {
                    if (!stopping) {
                        launch();
                    }
                    return;
                } catch (IOException | CannotStart e) {
                    System.err.println(CannotStart.databaseFailed(folder.databaseLog(), lastFatalLine())
                            .sentence());
                } catch (InterruptedException e) {
                    return;
                }
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    void stop() {
        stopping = true;
        stopProcess();
    }

    private synchronized void stopProcess() {
        if (process != null && process.isAlive()) {
            stop(process.toHandle());
        }
    }

    /** Stops a server that outlived its program. The caller holds the folder's lock, so nobody else can be using it. */
    static void stopOrphan(DataFolder folder) {
        List<String> lines = pidFile(folder);
        if (lines.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> orphan =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        orphan.filter(handle -> serves(handle, folder.cluster())).ifPresent(PostgresServer::stop);
    }

    /** A process number may have been given to another program since: look at what runs. */
    private static boolean serves(ProcessHandle handle, Path cluster) {
        return handle.isAlive()
                && handle.info().arguments().map(List::of).orElse(List.of()).contains(cluster.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave. */
    private static void stop(ProcessHandle handle) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(handle.pid()))
                    .start()
                    .waitFor();
            handle.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            handle.destroyForcibly();
        }
    }

    private static List<String> pidFile(DataFolder folder) {
        try {
            List<String> lines = Files.readAllLines(folder.cluster().resolve("postmaster.pid"));
            return lines.isEmpty() || lines.getFirst().isBlank() ? List.of() : lines;
        } catch (IOException noServer) {
            return List.of();
        }
    }

    private int rememberedPort() {
        try {
            return Integer.parseInt(Files.readString(folder.databasePortFile()).strip());
        } catch (IOException | NumberFormatException firstStart) {
            return 0;
        }
    }

    /** The wanted port where it is free, else any free one. */
    private static int freePort(int wanted) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(wanted, 1, loopback)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
                return socket.getLocalPort();
            }
        }
    }

    private void rotateLog() throws IOException {
        Path log = folder.databaseLog();
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String lastFatalLine() {
        try {
            return Files.readAllLines(folder.databaseLog()).stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce((first, second) -> second)
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
