package org.kalanso.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;

/**
 * One start of {@code ./kalanso run}.
 *
 * @param startedAt {@link System#nanoTime()} when the script was called
 */
public record MeasuredProgram(Process process, Path data, int port, long startedAt) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern SHARE = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);

    static MeasuredProgram launch(Path archive, Path data, Map<String, String> environment, String... more)
            throws IOException {
        int port = Ground.freePort();
        List<String> command = new ArrayList<>(
                List.of(archive.resolve("kalanso").toString(), "run", "--data", data.toString(), "--port", "" + port));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("console.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KALANSO_"));
        builder.environment().putAll(environment);
        long startedAt = System.nanoTime();
        return new MeasuredProgram(builder.start(), data, port, startedAt);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Somebody who opens its pages. */
    public Visit visit() {
        return new Visit(address());
    }

    /** Seconds from the call of the script to the first page that came. */
    public double awaitPage() throws IOException {
        try (Visit visit = visit()) {
            while (true) {
                try {
                    visit.get("/");
                    return (System.nanoTime() - startedAt) / 1e9;
                } catch (ConnectException notYet) {
                    Ground.pause(10);
                }
                if (!process.isAlive() || System.nanoTime() - startedAt > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IllegalStateException("No page came: " + Files.readString(data.resolve("console.txt")));
                }
            }
        }
    }

    /** Waits until the program says that it is ready: a demo is filled while the pages already answer. */
    public MeasuredProgram awaitReady() throws IOException {
        awaitPage();
        while (!Files.readString(data.resolve("console.txt")).contains(address())) {
            if (!process.isAlive() || System.nanoTime() - startedAt > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("Never ready: " + Files.readString(data.resolve("console.txt")));
            }
            Ground.pause(100);
        }
        return this;
    }

    /** A connection to its database as the program itself has them; beside its pool. */
    public Connection database() throws SQLException {
        Options where = Options.parse(List.of("--data", data.toString()), Set.of("--data"), Set.of());
        DatabaseAccess access = Installation.of(where).openDatabase().access();
        return access.connect(access.app());
    }

    /** Resident memory of the program itself, in megabytes. */
    public double residentMegabytes() throws IOException {
        return kilobytes(RESIDENT, Path.of("/proc", "" + process.pid(), "status")) / 1024.0;
    }

    /** The program and its PostgreSQL, in megabytes; memory that several of their processes share is counted once. */
    public double megabytesWithDatabase() throws IOException {
        double sum = kilobytes(SHARE, Path.of("/proc", "" + process.pid(), "smaps_rollup"));
        for (long pid : databaseProcesses()) {
            sum += kilobytes(SHARE, Path.of("/proc", "" + pid, "smaps_rollup"));
        }
        return sum / 1024.0;
    }

    /** Processor time that the program and its PostgreSQL have used since they were started, in seconds of one core. */
    public double processorSeconds() throws IOException {
        List<Long> database = databaseProcesses();
        long ticks = ticks(process.pid(), false);
        // what PostgreSQL's helpers used that are over is counted with their parent, which is named first
        for (int i = 0; i < database.size(); i++) ticks += ticks(database.get(i), i == 0);
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, boolean withChildrenOver) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
        } catch (java.nio.file.NoSuchFileException over) {
            return 0;
        }
        // the name before may hold spaces
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withChildrenOver ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    private List<Long> databaseProcesses() throws IOException {
        long server = Long.parseLong(Files.readAllLines(data.resolve("pg-data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(handle), handle.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long kilobytes(Pattern pattern, Path file) throws IOException {
        Matcher found = pattern.matcher(Files.readString(file));
        if (!found.find()) {
            throw new IOException("No figure in " + file);
        }
        return Long.parseLong(found.group(1));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
