package org.kalanso.platform.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cache of loaded and linked classes (Java's AOT cache) that makes later starts twice as quick. It fits one Java and one
 * build of the program, so it is not shipped: the first run makes it in the background, by a second program of the lowest
 * priority that starts on a folder of its own and stops.
 *
 * @param file where {@code ./kalanso} looks for it; null when the program was not started by it
 * @param flags the Java flags of the program, which the cache has to be made with
 */
record StartCache(@Nullable Path file, @Nullable Path flags) {
    static StartCache fromEnvironment() {
        String file = System.getenv("KALANSO_CACHE");
        String flags = System.getenv("KALANSO_FLAGS");
        return new StartCache(file == null ? null : Path.of(file), flags == null ? null : Path.of(flags));
    }

    private boolean wanted() {
        return file != null
                && flags != null
                && file.getParent() != null
                && !Files.exists(file)
                && Files.isWritable(file.getParent())
                && !"off".equals(System.getenv("KALANSO_START_CACHE"));
    }

    void makeInBackground() {
        if (wanted()) {
            Thread.ofPlatform().daemon().name("start-cache").start(this::make);
        }
    }

    /** A failure costs only the speed of the next start, so it is not said. */
    private void make() {
        Path target = java.util.Objects.requireNonNull(file);
        Path fresh = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid());
        Process training = null;
        try {
            Path folder = Files.createTempDirectory("kalanso-training");
            training = new ProcessBuilder(command(fresh, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(training::destroyForcibly));
            if (training.waitFor() == 0 && Files.exists(fresh)) {
                removeOthers(target, fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            training.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Of builds that are gone, and of trainings that were cut off: each has a hundred megabytes. */
    private static void removeOthers(Path target, Path fresh) throws IOException {
        try (DirectoryStream<Path> others =
                Files.newDirectoryStream(target.toAbsolutePath().getParent(), "start-*.aot*")) {
            for (Path each : others) {
                if (!each.getFileName().equals(fresh.getFileName())) {
                    Files.delete(each);
                }
            }
        }
    }

    private List<String> command(Path fresh, Path folder) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + flags);
        command.add("-XX:AOTCacheOutput=" + fresh);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("org.kalanso.Kalanso");
        command.add(TrainCommand.NAME);
        command.add(folder.toString());
        return command;
    }
}
