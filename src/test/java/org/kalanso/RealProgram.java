package org.kalanso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, with the Java flags of {@code ./kalanso run} and the quick compiler alone, so that it can be killed and measured.
 * What it says stands in a file, French unless the environment says otherwise.
 *
 * @param port of its pages
 * @param output what it has written to the console
 */
public record RealProgram(Process process, Path data, int port, Path output) implements AutoCloseable {
    public static final String PASSWORD = "trois fromagers au soleil";
    private static final int READY_SECONDS = 240;

    /** Starts {@code run} on the folder and returns at once. */
    public static RealProgram launch(Path data, Map<String, String> environment, String... more) {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of("run", "--data", data.toString(), "--port", "" + port));
        words.addAll(List.of(more));
        return command(data, port, environment, words);
    }

    /** Starts any command. */
    public static RealProgram command(Path data, int port, Map<String, String> environment, List<String> words) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("@bin/jvm.flags");
            // it lives for seconds: what the second compiler would make of it costs more than it brings
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.kalanso.Kalanso"));
            command.addAll(words);
            Path output = Files.createTempFile("kalanso-output", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("KALANSO_"));
            builder.environment().put("KALANSO_LANG", "fr");
            builder.environment().putAll(environment);
            return new RealProgram(builder.start(), data, port, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts {@code run} and waits until it says that it is ready. */
    public static RealProgram start(Path data, Map<String, String> environment) {
        RealProgram program = launch(data, environment);
        program.awaitReady();
        return program;
    }

    public void awaitReady() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!said().contains("est prêt")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                // nobody else would stop it, nor the database it has started
                process.destroy();
                throw new AssertionError("The program did not become ready: " + said());
            }
            pause(20);
        }
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        try {
            if (!process.waitFor(READY_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The program has not ended: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String said() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the program up as a Guinean college, as its first visitor does, and stays signed in as its head. */
    public Visitor setUp() {
        Visitor head = new Visitor(address());
        head.get("/set-up");
        var answer = head.post(
                "/set-up",
                Map.of(
                        "name", "Collège Les Trois Fromagers",
                        "city", "Conakry",
                        "preset", "guinea-secondary",
                        "startsOn", "2026-10-01",
                        "endsOn", "2027-06-30",
                        "familyName", "Camara",
                        "givenNames", "Fatoumata",
                        "identifier", "directrice",
                        "password", PASSWORD,
                        "passwordAgain", PASSWORD));
        if (answer.status() != 302) throw new AssertionError(answer.text());
        return head;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** As a power cut does it: no chance to tidy up. The database server goes on. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** The number of the database server's process. */
    public long databaseProcess() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("pg-data/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void killDatabase() {
        ProcessHandle.of(databaseProcess()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM, as a service manager does it. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
        output.toFile().delete();
    }

    public static int freePort() {
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
